import { createContext, useContext, useEffect, useId, useRef } from 'react';
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { createSignal, type Signal } from '../../state/signal';
import { useSignalFrame } from '../use-page';
import { type CurveName, curveDots, curvePath, gapPath, type Scale } from './curve-path';
import type { CurveRow } from './curves';
import { MomentLine } from './moment-line';
import type { OtherCurve } from './other-curves';
import { OtherPaths } from './other-paths';

/** From the back to the front. */
const CURVES: readonly { name: CurveName; stroke: string; width: number; opacity?: number }[] = [
  { name: 'raw', stroke: 'var(--series-training-raw)', width: 1 },
  { name: 'sample', stroke: 'var(--series-validation)', width: 1, opacity: 0.45 },
  { name: 'smooth', stroke: 'var(--series-training)', width: 2 },
  { name: 'whole', stroke: 'var(--series-validation)', width: 2 },
];

/** Above so many whole evaluations their dots would touch. */
const MOST_DOTS = 30;

/** The rows that `CurvePaths` draws: past the chart and past React. */
export const DrawnContext = createContext<Signal<readonly CurveRow[]>>(createSignal([]));

interface CurvePathsProps {
  readonly others: readonly OtherCurve[];
  /** From where on the gap between training and validation is shaded; null for nowhere. */
  readonly gapFrom: number | null;
}

/** The curves in a chart of Recharts, as plain paths on its axes, written as the rows change. */
export function CurvePaths({ others, gapFrom }: CurvePathsProps) {
  const drawn = useContext(DrawnContext);
  const clip = useId();
  const area = usePlotArea();
  const axisX = useXAxisScale();
  const axisY = useYAxisScale();
  const paths = useRef<Partial<Record<CurveName | 'dots' | 'gap', SVGPathElement | null>>>({});

  const draw = () => {
    if (!axisX || !axisY) return;
    const rows = drawn.get();
    const xScale: Scale = (value) => axisX(value);
    const yScale: Scale = (value) => axisY(value);
    for (const { name } of CURVES) {
      paths.current[name]?.setAttribute('d', curvePath(rows, name, xScale, yScale));
    }
    paths.current.dots?.setAttribute('d', curveDots(rows, MOST_DOTS, xScale, yScale));
    const gap = gapFrom === null ? '' : gapPath(rows, gapFrom, xScale, yScale);
    paths.current.gap?.setAttribute('d', gap);
  };
  useSignalFrame(drawn, draw);
  useEffect(draw); // also on other axes

  if (!area || !axisX || !axisY) return null;
  return (
    <g clipPath={`url(#${clip})`} fill="none" strokeLinejoin="round">
      <clipPath id={clip}>
        <rect {...area} y={area.y - 3} height={area.height + 3} />
      </clipPath>
      <path
        ref={(path) => {
          paths.current.gap = path;
        }}
        fill="var(--warning)"
        fillOpacity={0.16}
      />
      <OtherPaths curves={others} />
      {CURVES.map(({ name, stroke, width, opacity }) => (
        <path
          key={name}
          ref={(path) => {
            paths.current[name] = path;
          }}
          stroke={stroke}
          strokeWidth={width}
          strokeOpacity={opacity}
        />
      ))}
      <path
        ref={(path) => {
          paths.current.dots = path;
        }}
        stroke="var(--series-validation)"
        strokeWidth={5}
        strokeLinecap="round"
      />
      <MomentLine />
    </g>
  );
}
