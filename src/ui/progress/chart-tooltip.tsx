import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useYAxisScale } from 'recharts';
import { fixed } from '../format';
import { RunSwatch } from '../runs/run-swatch';
import type { CurveRow } from './curves';
import type { OtherCurve } from './other-curves';
import { nearestReadings, readingsAt } from './other-readings';
import styles from './progress.module.css';

/** With the line for the rest as many as the own run has: more would reach into the chart above. */
const MOST_OTHERS = 3;

interface ChartTooltipProps {
  readonly text: (value: number | null | undefined) => string;
  readonly others: readonly OtherCurve[];
  /** From Recharts: what lies under the pointer, and where that is. */
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: unknown }[];
  readonly coordinate?: { readonly y: number };
}

const isRow = (value: unknown): value is CurveRow =>
  typeof value === 'object' && value !== null && 'trainingSoFar' in value;

/** The values at the pointer: the own run, and beside it those other runs that are nearest to it. */
export function ChartTooltip({ text, others, active, payload, coordinate }: ChartTooltipProps) {
  const { t } = useTranslation('progress');
  const axisY = useYAxisScale();
  const row = payload?.[0]?.payload;
  if (!active || !isRow(row)) return null;
  const read = readingsAt(others, row.x);
  const away = (value: number) => Math.abs((axisY?.(value) ?? 0) - (coordinate?.y ?? 0));
  // One more takes the line that would say so.
  const most = read.length === MOST_OTHERS + 1 ? read.length : MOST_OTHERS;
  const isOwn = row.trainingSoFar !== null || row.validationSoFar !== null;
  return (
    <dl className={styles.tooltip}>
      <dt>{t('tooltip.epoch')}</dt>
      <dd>{fixed(row.x, 2)}</dd>
      {isOwn && (
        <>
          <dt data-series="training">{t('curves.training')}</dt>
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
          <dt data-series="validation">{t('curves.validation')}</dt>
          <dd>{text(row.validationSoFar)}</dd>
        </>
      )}
      {nearestReadings(read, away, most).map(({ id, name, colour, dashes, value }) => (
        <Fragment key={id}>
          <dt data-run>
            <RunSwatch line={{ colour, dashes }} />
            {name}
          </dt>
          <dd data-run>{text(value)}</dd>
        </Fragment>
      ))}
      {read.length > most && (
        <dt data-run="rest">{t('tooltip.more', { count: read.length - most })}</dt>
      )}
    </dl>
  );
}
