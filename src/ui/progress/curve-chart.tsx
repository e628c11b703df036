import { memo, useRef } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { plain } from '../format';
import { useElementSize } from '../use-element-size';
import type { Axis } from './axes';
import { ChartTooltip } from './chart-tooltip';
import { CurvePaths, DrawnContext } from './curve-paths';
import type { CurveRow } from './curves';
import type { OtherCurve } from './other-curves';
import styles from './progress.module.css';
import type { Curves } from './use-curves';

const MARGIN = { top: 8, right: 12, bottom: 0, left: 0 };
const TICK = { fill: 'var(--ink-soft)', fontSize: '0.75rem' };

const nothing = () => <g />;

interface FrameProps {
  readonly width: number;
  readonly height: number;
  /** For tooltip and description. */
  readonly rows: readonly CurveRow[];
  readonly others: readonly OtherCurve[];
  /** The chart in a sentence, for who cannot see it. */
  readonly summary: (rows: readonly CurveRow[]) => string;
  readonly epochs: Axis;
  readonly values: Axis;
  readonly logarithmic?: boolean;
  readonly text: (value: number | null | undefined) => string;
  readonly tickText: (value: number) => string;
  /** Where the loss on the validation images was lowest, once that has passed. */
  readonly marker: number | null;
  /** Whether the gap between training and validation is shaded from there on. */
  readonly shaded?: boolean;
  /** A value to compare with, and what it is; null for none. */
  readonly reference?: { readonly value: number; readonly label: string } | null;
}

interface CurveChartProps extends Omit<FrameProps, 'width' | 'height' | 'rows' | 'others'> {
  readonly curves: Curves;
}

/**
 * Curves over the epochs: faint as measured, strong where smoothed or of all images.
 *
 * Recharts takes 10 ms and more to take in new data, so it gets them once a second; the curves in
 * it are drawn anew with each change by `CurvePaths`. Pass the same axes as long as they are equal.
 */
export function CurveChart({ curves, ...props }: CurveChartProps) {
  const room = useRef<HTMLDivElement>(null);
  const { width, height } = useElementSize(room);
  return (
    <div ref={room} className={styles.chart}>
      <DrawnContext value={curves.drawn}>
        {width > 0 && (
          <Frame
            {...props}
            width={width}
            height={height}
            rows={curves.rows}
            others={curves.others}
          />
        )}
      </DrawnContext>
    </div>
  );
}

/** Axes, grid, marker and tooltip. */
const Frame = memo(function Frame(props: FrameProps) {
  const { width, height, rows, epochs, values, logarithmic = false, marker, reference } = props;
  return (
    <LineChart
      width={width}
      height={height}
      data={rows}
      margin={MARGIN}
      aria-label={props.summary(rows)}
    >
      <CartesianGrid stroke="var(--chart-grid)" vertical={false} />
      <XAxis
        dataKey="x"
        type="number"
        domain={epochs.domain}
        ticks={epochs.ticks}
        interval="preserveStartEnd"
        tick={TICK}
        tickFormatter={plain}
        tickLine={false}
        stroke="var(--line)"
        allowDataOverflow
        height={22}
      />
      <YAxis
        type="number"
        scale={logarithmic ? 'log' : 'linear'}
        domain={values.domain}
        ticks={values.ticks}
        interval={0}
        tick={TICK}
        tickFormatter={props.tickText}
        tickLine={false}
        axisLine={false}
        allowDataOverflow
        width={48}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--ink-soft)' }}
        content={<ChartTooltip text={props.text} />}
      />
      {marker !== null && (
        <ReferenceLine x={marker} stroke="var(--warning)" strokeDasharray="4 3" />
      )}
      <CurvePaths others={props.others} gapFrom={props.shaded ? marker : null} />
      {reference && (
        <ReferenceLine
          y={reference.value}
          stroke="var(--ink-soft)"
          strokeDasharray="1 3"
          label={{
            value: reference.label,
            position: 'insideTopRight', // beneath the line, where good curves are not
            fill: 'var(--ink-soft)',
            fontSize: '0.6875rem',
            stroke: 'var(--surface)',
            strokeWidth: 4,
            paintOrder: 'stroke',
          }}
        />
      )}
      {/* Only for the tooltip, which belongs to a line. */}
      <Line
        dataKey="trainingSoFar"
        stroke="none"
        dot={false}
        activeDot={false}
        shape={nothing} // and so nothing that Recharts would measure
        isAnimationActive={false}
      />
    </LineChart>
  );
});
