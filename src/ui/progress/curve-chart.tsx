import { useThrottledValue } from '@mantine/hooks';
import { memo, useRef } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { useElementSize } from '../use-element-size';
import type { Axis } from './axes';
import { ChartTooltip } from './chart-tooltip';
import { CurvePaths, RowsContext } from './curve-paths';
import type { CurveRow } from './curves';
import styles from './progress.module.css';

const HEIGHT = 168;
const MARGIN = { top: 8, right: 12, bottom: 0, left: 0 };
const TICK = { fill: 'var(--ink-soft)', fontSize: 12 };

/** Tooltip and description follow the curves at this distance. */
const SETTLE_MS = 1000;

interface FrameProps {
  readonly width: number;
  /** For tooltip and description. */
  readonly rows: readonly CurveRow[];
  /** The chart in a sentence, for who cannot see it. */
  readonly summary: (rows: readonly CurveRow[]) => string;
  readonly epochs: Axis;
  readonly values: Axis;
  readonly logarithmic?: boolean;
  readonly text: (value: number | null | undefined) => string;
  readonly tickText: (value: number) => string;
  /** Where the loss on the validation images was lowest, once that has passed. */
  readonly marker: number | null;
}

/**
 * Curves over the epochs: faint as measured, strong where smoothed or of all images.
 *
 * Recharts takes 10 ms and more to take in new data, so it gets them once a second; the curves in
 * it are drawn anew with each change by `CurvePaths`. Pass the same axes as long as they are equal.
 */
export function CurveChart(props: Omit<FrameProps, 'width'>) {
  const room = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(room);
  const settled = useThrottledValue(props.rows, SETTLE_MS);
  return (
    <div ref={room} className={styles.chart} style={{ height: HEIGHT }}>
      <RowsContext value={props.rows}>
        {width > 0 && <Frame {...props} width={width} rows={settled} />}
      </RowsContext>
    </div>
  );
}

/** Axes, grid, marker and tooltip. */
const Frame = memo(function Frame(props: FrameProps) {
  const { width, rows, epochs, values, logarithmic = false, marker } = props;
  return (
    <LineChart
      width={width}
      height={HEIGHT}
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
      <CurvePaths />
      {/* Only for the tooltip, which belongs to a line. */}
      <Line
        dataKey="trainingSoFar"
        stroke="none"
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
    </LineChart>
  );
});
