import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { fixed } from '../format';
import type { CurveRow } from './curves';
import type { OtherCurve } from './other-curves';
import { readingsAt } from './other-readings';
import styles from './progress.module.css';

/** Of more runs there would be no end. */
const MOST_OTHERS = 4;

interface ChartTooltipProps {
  readonly text: (value: number | null | undefined) => string;
  readonly others: readonly OtherCurve[];
  /** From Recharts: what lies under the pointer. */
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: unknown }[];
}

const isRow = (value: unknown): value is CurveRow =>
  typeof value === 'object' && value !== null && 'trainingSoFar' in value;

/** The values at the pointer. */
export function ChartTooltip({ text, others, active, payload }: ChartTooltipProps) {
  const { t } = useTranslation('progress');
  const row = payload?.[0]?.payload;
  if (!active || !isRow(row)) return null;
  const read = readingsAt(others, row.x);
  const isOwn = row.trainingSoFar !== null || row.validationSoFar !== null;
  return (
    <dl className={styles.tooltip}>
      <dt>{t('tooltip.epoch')}</dt>
      <dd>{fixed(row.x, 2)}</dd>
      {isOwn && (
        <>
          <dt data-series="training">{t('tooltip.training')}</dt>
          <dd>{text(row.trainingSoFar)}</dd>
        </>
      )}
      {row.raw !== null && (
        <>
          <dt>{t('tooltip.raw')}</dt>
          <dd>{text(row.raw)}</dd>
        </>
      )}
      {isOwn && (
        <>
          <dt data-series="validation">{t('tooltip.validation')}</dt>
          <dd>{text(row.validationSoFar)}</dd>
        </>
      )}
      {read.slice(0, MOST_OTHERS).map(({ id, name, value }) => (
        <Fragment key={id}>
          <dt>{t('tooltip.other', { name })}</dt>
          <dd>{text(value)}</dd>
        </Fragment>
      ))}
      {read.length > MOST_OTHERS && (
        <dt>{t('tooltip.more', { count: read.length - MOST_OTHERS })}</dt>
      )}
    </dl>
  );
}
