import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LossName } from '../../engine/losses';
import { xray } from '../../state/xray';
import { Explained } from '../explained';
import { Formula } from '../formula';
import { useLiveNetwork } from '../network/use-live-network';
import { columns, patternRows, type Row } from './pattern';
import styles from './pattern.module.css';
import type { Telling } from './pattern-view';

interface PatternTableProps {
  readonly hidden: number;
  readonly loss: LossName;
  readonly telling: Telling;
  readonly layer: number | null;
  readonly onLayer: (layer: number) => void;
}

/** A row for each layer, a column for each thing that is computed in it. */
export function PatternTable({ hidden, loss, telling, layer, onLayer }: PatternTableProps) {
  const { t } = useTranslation('pattern');
  const folded = telling === 'folded';
  const rows = patternRows(hidden, telling === 'spelledOut' ? 'numbers' : 'letters', loss);
  const shown = folded ? rows.slice(0, 2) : rows;
  const lit = folded ? undefined : shown.find((row) => row.layer === layer);

  const nameOf = (row: Row): string => {
    if (row.isLast) return t('lastLayer');
    return folded ? t('anyHiddenLayer') : t('hiddenLayer', { number: row.layer });
  };
  const says = (row: Row): string =>
    t(row.isLast ? 'says.last' : row.layer === 1 ? 'says.first' : 'says.hidden');

  return (
    <section className={styles.scroll} aria-label={t('table')}>
      <table className={styles.table} data-walking={lit !== undefined || undefined}>
        <thead>
          <tr>
            <th scope="col">{t('layer')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                <Explained what={t(`explained.${column}`)}>{t(`columns.${column}`)}</Explained>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr
              key={row.layer}
              className={styles.row}
              data-lit={row === lit || undefined}
              data-last={row.isLast || undefined}
              data-folded={(folded && !row.isLast) || undefined}
              onPointerEnter={(event) => event.pointerType === 'mouse' && onLayer(row.layer)}
              onClick={() => onLayer(row.layer)}
            >
              <th scope="row">{nameOf(row)}</th>
              {columns.map((column) => {
                const { shape, latex } = row.cells[column];
                // While one walks, what has the shape of the lit row stays lit in the others.
                const same = lit === undefined || lit.cells[column].shape === shape;
                return (
                  <td
                    key={column}
                    data-column={t(`columns.${column}`)}
                    data-shape={shape}
                    data-same={same || undefined}
                  >
                    <Formula latex={latex} />
                    {shape === 'loss' && <WhyLink />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.says} aria-live="polite">
        {lit ? says(lit) : '\u00a0'}
      </p>
    </section>
  );
}

/** To the derivation of the last layer's δ, under the microscope. */
function WhyLink() {
  const { t } = useTranslation('pattern');
  const network = useLiveNetwork();
  const seek = () => {
    const { hidden } = xray.frozen.get()?.specification ?? network;
    xray.stage.set({ kind: 'outputDelta', layer: hidden.length + 1 });
    xray.derivation.set('sought');
  };
  return (
    <Box
      component="a"
      className={styles.why!}
      href="#/xray"
      aria-label={t('whyWhere')}
      onClick={seek}
    >
      {t('why')}
    </Box>
  );
}
