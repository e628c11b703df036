import { memo, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { plain } from '../format';
import { InTurn } from '../in-turn';
import { useElementSize } from '../use-element-size';
import { useHeld } from '../use-held';
import type { Axis } from './axes';
import { ChartTooltip } from './chart-tooltip';
import { CurvePaths, DrawnContext } from './curve-paths';
import type { CurveRow } from './curves';
import type { OtherCurve } from './other-curves';
import { placesOf } from './other-readings';
import styles from './progress.module.css';
import { TickText } from './tick-text';
import type { Curves } from './use-curves';

/** To the right there is room for half of the last label. */
const MARGIN = { top: 8, right: 18, bottom: 0, left: 0 };

/** Recharts would lay a line over them; what was measured must not be hidden. */
const BENEATH_CURVES = -1;

const nothing = () => <g />;

/** Any number will do, so that each place has something to point at, on a logarithmic axis too. */
const one = () => 1;

interface FrameProps {
  readonly width: number;
  readonly height: number;
  /** For the tooltip. */
  readonly rows: readonly CurveRow[];
  readonly others: readonly OtherCurve[];
  /** Where the tooltip is shown: within the chart it would lie on the curves. */
  readonly readings: HTMLElement | null;
  /** The id of what names the chart. */
  readonly labelledBy: string;
  readonly epochs: Axis;
  readonly values: Axis;
  readonly logarithmic?: boolean;
  readonly text: (value: number | null | undefined) => string;
  readonly tickText: (value: number) => string;
  /** Where the loss on the validation images was lowest, once that has passed. */
  readonly marker: number | null;
  /** Whether the gap between training and validation is shaded from there on. */
  readonly shaded?: boolean;
  /** A value to compare with; null for none. */
  readonly reference?: number | null;
}

interface CurveChartProps
  extends Omit<FrameProps, 'width' | 'height' | 'rows' | 'others' | 'labelledBy' | 'readings'> {
  readonly curves: Curves;
  /** The chart in a sentence, for who cannot see it. */
  readonly summary: (rows: readonly CurveRow[]) => string;
}

/**
 * Curves over the epochs: faint as measured, strong where smoothed or of all images.
 *
 * Recharts takes 10 ms and more to take in new data, so it gets them only while somebody points at
 * it or has it in focus, once a second; the curves in it are drawn anew with each change by
 * `CurvePaths`. Pass the same axes as long as they are equal.
 */
export function CurveChart({ curves, summary, ...props }: CurveChartProps) {
  const room = useRef<HTMLDivElement>(null);
  const label = useId();
  const { width, height } = useElementSize(room);
  const [readings, setReadings] = useState<HTMLElement | null>(null);
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const rows = useHeld(curves.rows, !pointed && !focused);
  return (
    <div className={styles.plot}>
      <div ref={setReadings} className={styles.readings} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears whether somebody reads it */}
      <div
        ref={room}
        className={styles.chart}
        // Recharts looks up what is pointed at in the very next event: its data must be there by then.
        onPointerEnter={() => flushSync(() => setPointed(true))}
        onPointerLeave={() => setPointed(false)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      >
        <p id={label} hidden>
          {summary(curves.rows)}
        </p>
        <DrawnContext value={curves.drawn}>
          {width > 0 && (
            <InTurn>
              <Frame
                {...props}
                width={width}
                height={height}
                rows={rows}
                labelledBy={label}
                others={curves.others}
                readings={readings}
              />
            </InTurn>
          )}
        </DrawnContext>
      </div>
    </div>
  );
}

/** Axes, grid, marker and tooltip. */
const Frame = memo(function Frame(props: FrameProps) {
  const {
    width,
    height,
    rows,
    others,
    epochs,
    values,
    logarithmic = false,
    marker,
    reference = null,
  } = props;
  const [, end] = epochs.domain;
  const places = useMemo(() => placesOf(rows, others, end), [rows, others, end]);
  return (
    <LineChart
      width={width}
      height={height}
      data={places}
      margin={MARGIN}
      aria-labelledby={props.labelledBy}
    >
      <CartesianGrid
        stroke="var(--chart-grid)"
        vertical={false}
        verticalCoordinatesGenerator={noLines} // for lines that are not drawn it would measure texts
      />
      <XAxis
        dataKey="x"
        type="number"
        domain={epochs.domain}
        ticks={epochs.ticks}
        interval={0} // the ticks are few: nothing need be measured
        tick={TickText}
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
        tick={TickText}
        tickFormatter={props.tickText}
        tickLine={false}
        axisLine={false}
        allowDataOverflow
        width={axisWidth(values.ticks.map(props.tickText))}
      />
      <Tooltip
        portal={props.readings}
        isAnimationActive={false}
        cursor={places.length > 0 && { stroke: 'var(--ink-soft)' }}
        content={<ChartTooltip text={props.text} others={others} />}
      />
      {marker !== null && (
        <ReferenceLine x={marker} stroke="var(--warning)" strokeDasharray="4 3" />
      )}
      <CurvePaths others={others} gapFrom={props.shaded ? marker : null} />
      {reference !== null && (
        <ReferenceLine
          y={reference}
          stroke="var(--ink-soft)"
          strokeDasharray="1 3"
          zIndex={BENEATH_CURVES}
        />
      )}
      {/* Only for the tooltip, which belongs to a line. */}
      <Line
        dataKey={one}
        stroke="none"
        dot={false}
        activeDot={false}
        shape={nothing} // and so nothing that Recharts would measure
        isAnimationActive={false}
      />
    </LineChart>
  );
});

const noLines = (): number[] => [];

/** Room for numbers such as 0.75; for those such as 1.5·10¹⁵ more. */
const axisWidth = (texts: readonly string[]): number =>
  texts.some((text) => text.length > 6) ? 64 : 48;
