import { memo, useRef } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { useElementSize } from '../use-element-size';
import type { Axis } from './axes';
import { ChartTooltip } from './chart-tooltip';
import type { CurveRow } from './curves';
import styles from './progress.module.css';

const HEIGHT = 168;
const MARGIN = { top: 8, right: 12, bottom: 0, left: 0 };
const TICK = { fill: 'var(--ink-soft)', fontSize: 12 };

/** Above so many whole evaluations their dots would touch. */
const MOST_DOTS = 30;

interface CurveChartProps {
  readonly title: string;
  /** The chart in a sentence, for who cannot see it. */
  readonly summary: string;
  readonly rows: readonly CurveRow[];
  readonly epochs: Axis;
  readonly values: Axis;
  readonly logarithmic?: boolean;
  readonly text: (value: number | null | undefined) => string;
  readonly tickText: (value: number) => string;
  /** Where the loss on the validation images was lowest, once that has passed. */
  readonly marker: number | null;
}

/** Curves over the epochs: faint as measured, strong where smoothed or of all images. */
export const CurveChart = memo(function CurveChart(props: CurveChartProps) {
  const { title, summary, rows, epochs, values, logarithmic = false, marker } = props;
  const room = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(room);
  const dots = rows.filter((row) => row.whole !== null).length <= MOST_DOTS;
  const line = {
    type: 'linear',
    dot: false,
    connectNulls: true,
    isAnimationActive: false,
    activeDot: false,
  } as const;
  return (
    <div ref={room} className={styles.chart} style={{ height: HEIGHT }}>
      {width > 0 && (
        <LineChart
          width={width}
          height={HEIGHT}
          data={rows}
          margin={MARGIN}
          aria-label={`${title}. ${summary}`}
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
          <Line {...line} dataKey="raw" stroke="var(--series-training-raw)" strokeWidth={1} />
          <Line
            {...line}
            dataKey="sample"
            stroke="var(--series-validation)"
            strokeOpacity={0.45}
            strokeWidth={1}
          />
          <Line {...line} dataKey="smooth" stroke="var(--series-training)" strokeWidth={2} />
          <Line
            {...line}
            dataKey="whole"
            stroke="var(--series-validation)"
            strokeWidth={2}
            dot={dots ? { r: 2.5, fill: 'var(--series-validation)', strokeWidth: 0 } : false}
          />
        </LineChart>
      )}
    </div>
  );
});
