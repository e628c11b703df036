import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FrozenStep } from '../../state/microscope';
import { parameterOn, type Selection } from '../../state/selection';
import { exact, figure } from './figures';
import styles from './xray.module.css';

interface UpdateFiguresProps {
  readonly step: FrozenStep;
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
}

/** Which parameter of the path is looked at, and its old and new value. */
export function UpdateFigures({ step, selection, onSelection }: UpdateFiguresProps) {
  const { t } = useTranslation(['xray', 'network']);
  const last = step.layers.length;
  const { kind } = selection.parameter;
  const layer = Math.min(selection.parameter.layer, last);
  const { index } = parameterOn(step, selection, kind, layer);
  const [old, now] = [step.before[index]!, step.after[index]!];
  return (
    <>
      <div className={styles.row}>
        <SegmentedControl
          aria-label={t('update.layer')}
          value={String(layer)}
          onChange={(value) =>
            onSelection({ ...selection, parameter: { kind, layer: Number(value) } })
          }
          data={step.layers.map((_, l) => ({
            value: String(l + 1),
            label:
              l + 1 < last
                ? t('network:short.hidden', { number: l + 1 })
                : t('network:short.output'),
          }))}
        />
        <SegmentedControl
          aria-label={t('update.which')}
          value={kind}
          onChange={(value) =>
            onSelection({
              ...selection,
              parameter: { layer, kind: value === 'bias' ? 'bias' : 'weights' },
            })
          }
          data={[
            { value: 'weights', label: t('update.weight') },
            { value: 'bias', label: t('update.bias') },
          ]}
        />
      </div>
      <dl className={styles.moved}>
        <dt>{t('update.old')}</dt>
        <dd>{exact(old)}</dd>
        <dt>{t('update.new')}</dt>
        <dd>{exact(now)}</dd>
        <dt>{t('update.change')}</dt>
        <dd>
          {now > old && '+'}
          {figure(now - old)}
        </dd>
      </dl>
    </>
  );
}
