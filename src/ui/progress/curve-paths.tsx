import { createContext, useContext, useId } from 'react';
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { type CurveName, curvePath, type Scale } from './curve-path';
import type { CurveRow } from './curves';

/** From the back to the front. */
const CURVES: readonly { name: CurveName; stroke: string; width: number; opacity?: number }[] = [
  { name: 'raw', stroke: 'var(--series-training-raw)', width: 1 },
  { name: 'sample', stroke: 'var(--series-validation)', width: 1, opacity: 0.45 },
  { name: 'smooth', stroke: 'var(--series-training)', width: 2 },
  { name: 'whole', stroke: 'var(--series-validation)', width: 2 },
];

/** Above so many whole evaluations their dots would touch. */
const MOST_DOTS = 30;

/** The rows that `CurvePaths` draws: past the chart, which then has nothing to do. */
export const RowsContext = createContext<readonly CurveRow[]>([]);

/** The curves in a chart of Recharts, as plain paths on its axes. */
export function CurvePaths() {
  const rows = useContext(RowsContext);
  const clip = useId();
  const area = usePlotArea();
  const axisX = useXAxisScale();
  const axisY = useYAxisScale();
  if (!area || !axisX || !axisY) return null;
  const xScale: Scale = (value) => axisX(value);
  const yScale: Scale = (value) => axisY(value);
  const whole = rows.filter((row) => row.whole !== null);
  return (
    <g clipPath={`url(#${clip})`} fill="none" strokeLinejoin="round">
      <clipPath id={clip}>
        <rect {...area} y={area.y - 3} height={area.height + 3} />
      </clipPath>
      {CURVES.map(({ name, stroke, width, opacity }) => (
        <path
          key={name}
          d={curvePath(rows, name, xScale, yScale)}
          stroke={stroke}
          strokeWidth={width}
          strokeOpacity={opacity}
        />
      ))}
      {whole.length <= MOST_DOTS &&
        whole.map((row) => (
          <circle
            key={row.x}
            cx={xScale(row.x)}
            cy={yScale(row.whole ?? 0)}
            r={2.5}
            fill="var(--series-validation)"
          />
        ))}
    </g>
  );
}
