import { useEffect, useMemo, useRef } from 'react';
import type { History } from '../../state/live';
import type { PageState } from '../../state/page-state';
import { createSignal, type Signal } from '../../state/signal';
import { useInView } from '../in-view';
import { paced } from '../paced';
import { useOtherRuns } from '../runs/use-runs';
import { usePageNow } from '../use-page';
import { useSlicedState } from '../use-sliced-state';
import { type Axis, epochAxis, epochsEnd, slowEpochsEnd } from './axes';
import { hasExploded, valueAxis } from './chart-view';
import { type CurveRow, curveRows, type Measure } from './curves';
import { type OtherCurve, otherCurves } from './other-curves';

/** The curves are drawn anew at most this often: six times a second, less often where nobody sees them. */
const DRAW_MS = 160;
const UNSEEN_MS = 2000;

/** What React renders (tooltip, description, notes, table) follows the curves at this distance. */
const SETTLE_MS = 1000;

/** So many epochs are but a few steps: whoever makes them one by one wants to see them. */
const FEW_STEPS = 0.02;

/** Nor does anybody want to wait so many seconds for curves that fill the axis. */
const LONG_WAIT = 300;

/** Whether the run is slow enough for an axis that grows with it to that end. */
function isSlow({ status, runState, pace }: PageState, progress: number, end: number): boolean {
  if (progress === 0) return false;
  if (pace !== null || (status.seconds * end) / progress > LONG_WAIT) return true;
  return progress < FEW_STEPS && runState !== 'training';
}

/** A chart as it was when it last settled. */
interface Settled {
  readonly history: History;
  readonly rows: readonly CurveRow[];
  readonly epochs: Axis;
  readonly values: Axis;
  /** Whether the loss has grown beyond what a linear axis shows. */
  readonly exploded: boolean;
  readonly logarithmic: boolean;
}

/** Whether the axis of values is logarithmic: while the loss is as usual, and once it has exploded. */
export interface Scales {
  readonly usual: boolean;
  readonly exploded: boolean;
}

export interface Curves extends Settled {
  /** The newest rows, past React. */
  readonly drawn: Signal<readonly CurveRow[]>;
  /** Those of the other runs, which stay the same while this one grows. */
  readonly others: readonly OtherCurve[];
}

const sameAxis = (one: Axis, other: Axis) => one.domain.join() === other.domain.join();

/**
 * The curves of the run. `drawn` follows six times a second; the rest once a second, or at once
 * when an axis changes, so that little renders while training. Charts in different places are drawn
 * in different frames, so that no task is long.
 *
 * @param scales pass the same as long as they are equal
 */
export function useCurves(measure: Measure, scales: Scales, place: 0 | 1): Curves {
  const { live, store } = usePageNow();
  const everyMs = useInView() ? DRAW_MS : UNSEEN_MS;
  const drawn = useMemo(() => createSignal<readonly CurveRow[]>([]), []);
  const runs = useOtherRuns();
  const others = useMemo(() => otherCurves(runs, measure), [runs, measure]);
  const compute = (): Settled => {
    const history = live.history.get();
    const state = store.getState();
    const { status, configuration } = state;
    const planned = status.plannedEpochs ?? configuration.hyperparameters.epochs;
    const progress = history.points.at(-1)?.progress ?? 0;
    const farthest = Math.max(0, ...others.map(({ points }) => points.at(-1)?.[0] ?? 0));
    const whole = epochsEnd(planned, progress, farthest);
    const end = isSlow(state, progress, whole) ? slowEpochsEnd(whole, progress) : whole;
    const rows = curveRows(history, measure, end);
    const theirs = others.flatMap(({ points }) => points).filter(([x]) => x <= end);
    const theirValues = theirs.map(([, value]) => value);
    const exploded = measure === 'loss' && hasExploded(rows, theirValues);
    const logarithmic = exploded ? scales.exploded : scales.usual;
    const values = valueAxis(rows, measure, logarithmic, theirValues);
    return { history, rows, epochs: epochAxis(end), values, exploded, logarithmic };
  };
  const [settled, slicing] = useSlicedState(compute);
  const asked = useRef({ scales, others });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `compute` reads nothing else
  useEffect(() => {
    let shown: Settled | undefined;
    // Another scale, or another run beside it, is shown together with the axes that belong to it.
    let atOnce = asked.current.scales !== scales || asked.current.others !== others;
    asked.current = { scales, others };
    const settling = paced(() => settle(compute()), SETTLE_MS, place * (SETTLE_MS / 2));
    const settle = (next: Settled) => {
      settling.cancel();
      // The same axes stay the same objects: the chart then need not lay them out again.
      shown = {
        ...next,
        epochs: shown && sameAxis(shown.epochs, next.epochs) ? shown.epochs : next.epochs,
        values: shown && sameAxis(shown.values, next.values) ? shown.values : next.values,
      };
      if (atOnce) slicing.showAtOnce(shown);
      else slicing.show(shown);
      atOnce = false;
    };
    const drawing = paced(
      () => {
        const next = compute();
        drawn.set(next.rows);
        const wholeEvaluation =
          shown?.history.validation !== next.history.validation &&
          next.history.validation.at(-1)?.whole;
        if (
          !shown ||
          wholeEvaluation || // the marker of both charts moves at once
          !sameAxis(shown.epochs, next.epochs) ||
          !sameAxis(shown.values, next.values)
        ) {
          settle(next);
        } else {
          settling.request();
        }
      },
      everyMs,
      place * (everyMs / 2),
    );
    const stops = [
      live.history.subscribe(drawing.request),
      store.subscribe((state, before) => {
        const { hyperparameters } = state.configuration;
        const replanned = hyperparameters.epochs !== before.configuration.hyperparameters.epochs;
        const repaced = state.pace !== before.pace;
        const planned = state.status.plannedEpochs !== before.status.plannedEpochs;
        const begunOrEnded = state.runState !== before.runState;
        if (replanned || repaced || planned || begunOrEnded) drawing.request();
      }),
    ];
    drawing.perform();
    return () => {
      for (const stop of stops) stop();
      drawing.cancel();
      settling.cancel();
    };
  }, [live, store, slicing, drawn, measure, scales, place, everyMs, others]);

  return { ...settled, drawn, others };
}
