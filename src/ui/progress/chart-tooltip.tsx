import { useTranslation } from 'react-i18next';
import { fixed } from '../format';
import type { CurveRow } from './curves';
import styles from './progress.module.css';

interface ChartTooltipProps {
  readonly text: (value: number | null | undefined) => string;
  /** From Recharts: what lies under the pointer. */
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: unknown }[];
}

const isRow = (value: unknown): value is CurveRow =>
  typeof value === 'object' && value !== null && 'trainingSoFar' in value;

/** The values at the pointer. */
export function ChartTooltip({ text, active, payload }: ChartTooltipProps) {
  const { t } = useTranslation('progress');
  const row = payload?.[0]?.payload;
  if (!active || !isRow(row)) return null;
  return (
    <dl className={styles.tooltip}>
      <dt>{t('tooltip.epoch')}</dt>
      <dd>{fixed(row.x, 2)}</dd>
      <dt data-series="training">{t('tooltip.training')}</dt>
      <dd>{text(row.trainingSoFar)}</dd>
      {row.raw !== null && (
        <>
          <dt>{t('tooltip.raw')}</dt>
          <dd>{text(row.raw)}</dd>
        </>
      )}
      <dt data-series="validation">{t('tooltip.validation')}</dt>
      <dd>{text(row.validationSoFar)}</dd>
    </dl>
  );
}
