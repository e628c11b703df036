import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { optimizers } from '../../engine/optimizers';
import type { FrozenStep } from '../../state/microscope';
import type { Stage } from '../../state/stages';
import { count, significant } from '../format';
import styles from './code.module.css';
import type { FileName } from './listing';
import { type Numbers, nameIn, numbersOf, touchedBy } from './touched';

/** How many numbers of an array stand in the table. */
const SHOWN = 6;

interface ValuesTableProps {
  readonly step: FrozenStep;
  readonly stage: Stage;
  /** In the words of this file. */
  readonly file: FileName;
}

/** The variables of the line, with their numbers when the line is done. */
export function ValuesTable({ step, stage, file }: ValuesTableProps) {
  const { t } = useTranslation('code');
  const layers = step.layers.length;
  const { memories } = optimizers[step.settings.optimizer.name];
  return (
    <section className={styles.values} aria-label={t('values')}>
      <h3 className={styles.heading}>{t('values')}</h3>
      <table className={styles.table} aria-live="polite">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('shape')}</th>
            <th scope="col">{t('first')}</th>
          </tr>
        </thead>
        <tbody>
          {touchedBy(stage, memories).map((thing) => {
            const numbers = numbersOf(step, thing, stage);
            return (
              <tr key={`${thing.what} ${thing.layer}`} data-access={thing.access}>
                <th scope="row">
                  <code>{nameIn(file, thing, stage, layers)}</code> <small>{t(thing.access)}</small>
                </th>
                <td>
                  ({count(numbers.rows)}, {count(numbers.columns)})
                </td>
                <td className={styles.numbers}>
                  {firstNumbers(t, numbers, thing.what === 'labels')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** The first numbers of an array; of one that begins with zeros, as images do, the first that are not. */
function firstNumbers(t: TFunction<'code'>, { values }: Numbers, whole: boolean): string {
  let from = 0;
  while (from < values.length && values[from] === 0) from++;
  from = from < SHOWN || from === values.length ? 0 : Math.min(from, values.length - SHOWN);
  const some = Array.from({ length: Math.min(SHOWN, values.length - from) }, (_, i) =>
    whole ? String(values[from + i]) : significant(values[from + i]!),
  );
  const before = from > 0 ? `${t('from', { number: count(from + 1) })}  ` : '';
  return before + some.join('  ') + (from + SHOWN < values.length ? '  …' : '');
}
