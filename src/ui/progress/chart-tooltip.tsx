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
  const row = payload?.[0]?.payload;
  if (!active || !isRow(row)) return null;
  return (
    <dl className={styles.tooltip}>
      <dt>Epoch</dt>
      <dd>{row.x.toFixed(2)}</dd>
      <dt data-series="training">Training, smoothed</dt>
      <dd>{text(row.trainingSoFar)}</dd>
      {row.raw !== null && (
        <>
          <dt>as measured</dt>
          <dd>{text(row.raw)}</dd>
        </>
      )}
      <dt data-series="validation">Validation</dt>
      <dd>{text(row.validationSoFar)}</dd>
    </dl>
  );
}
