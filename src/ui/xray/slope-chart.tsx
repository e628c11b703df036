import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BaseTickContentProps,
  CartesianGrid,
  Line,
  LineChart,
  ReferenceDot,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { FrozenStep } from '../../state/microscope';
import { growsWithLearningRate, type Slope, sightOf } from '../../state/slope';
import { short } from '../format';
import { InTurn } from '../in-turn';
import { axisBetween } from '../progress/axes';
import progress from '../progress/progress.module.css';
import { TickText } from '../progress/tick-text';
import { useElementSize } from '../use-element-size';
import styles from './slope-panel.module.css';
import { lossText } from './slope-text';

/** Room for half of the first and of the last label. */
const MARGIN = { top: 8, right: 24, bottom: 0, left: 0 };

/** Above and below what is drawn, so that no dot is cut, in shares of its height. */
const PADDING = 0.05;

/** Beyond so many heights of the picture nothing is drawn: the screen has no pixel there. */
const FAR = 20;

/** All digits of a round number. */
const tickText = (value: number): string => short(value, 10);

/** One place, as Recharts takes it. */
interface Row {
  readonly s: number;
  readonly loss: number;
  /** The loss, or what stands for it far outside the picture. */
  readonly drawn: number;
  /** The tangent there. */
  readonly promised: number;
}

interface SlopeChartProps {
  readonly step: FrozenStep;
  readonly slope: Slope;
}

/** The curve of the loss along the step, its tangent, and where the step began and ended. */
export function SlopeChart({ step, slope }: SlopeChartProps) {
  const { t } = useTranslation('xray');
  const room = useRef<HTMLDivElement>(null);
  const { width, height } = useDeferredValue(useElementSize(room)); // rendered in slices
  const [readings, setReadings] = useState<HTMLElement | null>(null);
  const text = lossText(slope);
  const rate = growsWithLearningRate(step) ? step.settings.learningRate : null;
  const [from, to] = sightOf(slope).times;
  const [now, after] = [text(slope.now), text(slope.after)];
  const summary = t('slope.summary', { from: short(from), to: short(to), now, after });
  return (
    <div className={styles.figure}>
      <div className={styles.plot}>
        <div ref={setReadings} className={styles.readings} />
        <div ref={room} className={styles.chart}>
          {width > 0 && (
            <Drawn
              slope={slope}
              rate={rate}
              width={width}
              height={height}
              summary={summary}
              readings={readings}
            />
          )}
        </div>
      </div>
      <p className={styles.axis}>{t(rate === null ? 'slope.times' : 'slope.timesRate')}</p>
      <ul className={styles.legend} aria-label={t('slope.legend')}>
        <li data-drawn="curve">{t('slope.curve')}</li>
        <li data-drawn="tangent">{t('slope.tangent')}</li>
        <li data-drawn="now">{t('slope.now', { loss: now })}</li>
        {to >= 1 && <li data-drawn="after">{t('slope.after', { loss: after })}</li>}
      </ul>
    </div>
  );
}

interface DrawnProps {
  readonly slope: Slope;
  /** The learning rate of the step; null where twice as much would not be twice the step. */
  readonly rate: number | null;
  readonly width: number;
  readonly height: number;
  /** The chart in a sentence, for who cannot see it. */
  readonly summary: string;
  /** Where the values at the pointer are shown. */
  readonly readings: HTMLElement | null;
}

function Drawn({ slope, rate, width, height, summary, readings }: DrawnProps) {
  const { places, now, steepness } = slope;
  const sight = sightOf(slope);
  const [low, high] = sight.losses;
  const padding = PADDING * (high - low);
  const losses = axisBetween(low - padding, high + padding);
  const times = axisBetween(...sight.times);
  const far = FAR * (high - low);
  const within = (loss: number) => Math.min(Math.max(loss, low - far), high + far);
  const rows = places.map(
    ({ s, loss }): Row => ({ s, loss, drawn: within(loss), promised: within(now + s * steepness) }),
  );
  const labels = losses.ticks.map(tickText);
  return (
    <LineChart
      width={width}
      height={height}
      data={rows}
      margin={MARGIN}
      accessibilityLayer={false} // its arrow keys are those that walk through the stages
      role="img"
      aria-label={summary}
    >
      <XAxis
        dataKey="s"
        type="number"
        domain={times.domain}
        ticks={times.ticks}
        interval={0}
        tick={rate === null ? TickText : (tick) => <TimesTick {...tick} rate={rate} />}
        tickFormatter={tickText}
        tickLine={false}
        stroke="var(--line)"
        allowDataOverflow
        height={rate === null ? 22 : 38}
      />
      <YAxis
        type="number"
        domain={losses.domain}
        ticks={losses.ticks}
        interval={0}
        tick={TickText}
        tickFormatter={tickText}
        tickLine={false}
        axisLine={false}
        allowDataOverflow
        width={16 + 7 * Math.max(...labels.map(({ length }) => length))}
      />
      <InTurn>
        <Marks slope={slope} ended={sight.times[1] >= 1} readings={readings} />
      </InTurn>
    </LineChart>
  );
}

interface MarksProps extends Pick<DrawnProps, 'slope' | 'readings'> {
  /** Whether the place where the step ended is in sight. */
  readonly ended: boolean;
}

/** What stands on the axes: the tangent, the curve, the two places, and the values at the pointer. */
function Marks({ slope, ended, readings }: MarksProps) {
  return (
    <>
      {/* Before it knows the ticks of the axes, it would measure what it takes for them. */}
      <CartesianGrid stroke="var(--chart-grid)" vertical={false} />
      <Tooltip
        portal={readings}
        isAnimationActive={false}
        cursor={{ stroke: 'var(--ink-soft)' }}
        content={<Reading slope={slope} />}
      />
      <Line
        dataKey="promised"
        stroke="var(--ink-soft)"
        strokeDasharray="6 4"
        strokeWidth={1.5}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="drawn"
        type="monotone"
        stroke="var(--series-training)"
        strokeWidth={2}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <ReferenceDot
        x={0}
        y={slope.now}
        r={6}
        fill="var(--surface)"
        stroke="var(--ink)"
        strokeWidth={2.5}
      />
      {ended && (
        <ReferenceDot
          x={1}
          y={slope.after}
          r={6}
          fill="var(--accent)"
          stroke="var(--surface)"
          strokeWidth={1.5}
        />
      )}
    </>
  );
}

/** How many times the step, and the learning rate that makes it so long. */
function TimesTick({ rate, ...tick }: BaseTickContentProps & { readonly rate: number }) {
  const s = Number(tick.payload.value);
  return (
    <>
      <TickText {...tick} />
      {s > 0 && (
        <text className={styles.rate} x={tick.x} y={tick.y} dy="2.1em" textAnchor="middle">
          {short(s * rate)}
        </text>
      )}
    </>
  );
}

interface ReadingProps {
  readonly slope: Slope;
  /** From Recharts: what lies under the pointer. */
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: unknown }[];
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && 'promised' in value;

/** The values at the pointer. */
function Reading({ slope, active, payload }: ReadingProps) {
  const { t } = useTranslation('xray');
  const row = payload?.[0]?.payload;
  if (!active || !isRow(row)) return null;
  const text = lossText(slope);
  return (
    <dl className={progress.tooltip}>
      <dt>{t('slope.at', { times: short(row.s) })}</dt>
      <dd />
      <dt>{t('slope.loss')}</dt>
      <dd>{text(row.loss)}</dd>
      <dt>{t('slope.promised')}</dt>
      <dd>{text(slope.now + row.s * slope.steepness)}</dd>
    </dl>
  );
}
