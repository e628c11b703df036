import { useEffect, useMemo, useState } from 'react';
import type { History } from '../../state/live';
import { createSignal, type Signal } from '../../state/signal';
import { usePageNow } from '../use-page';
import { type Axis, epochAxis } from './axes';
import { valueAxis } from './chart-view';
import { type CurveRow, curveRows, type Measure } from './curves';

/** The curves are drawn anew at most this often: six times a second. */
const DRAW_MS = 160;

/** What React renders (tooltip, description, notes, table) follows the curves at this distance. */
const SETTLE_MS = 1000;

/** A chart as it was when it last settled. */
interface Settled {
  readonly history: History;
  readonly rows: readonly CurveRow[];
  readonly epochs: Axis;
  readonly values: Axis;
}

export interface Curves extends Settled {
  /** The newest rows, past React. */
  readonly drawn: Signal<readonly CurveRow[]>;
}

const sameAxis = (one: Axis, other: Axis) => one.domain.join() === other.domain.join();

/**
 * The curves of the run. `drawn` follows six times a second; the rest once a second, or at once
 * when an axis changes, so that little renders while training. Charts with different delays are
 * drawn in different tasks, so that each is short.
 */
export function useCurves(measure: Measure, logarithmic: boolean, delayMs: number): Curves {
  const { live, store } = usePageNow();
  const drawn = useMemo(() => createSignal<readonly CurveRow[]>([]), []);
  const compute = (): Settled => {
    const history = live.history.get();
    const { status, configuration } = store.getState();
    const planned = status.plannedEpochs ?? configuration.hyperparameters.epochs;
    const end = epochAxis(planned, history.points.at(-1)?.progress ?? 0).domain[1];
    const rows = curveRows(history, measure, end);
    const values = valueAxis(rows, measure, logarithmic);
    return { history, rows, epochs: epochAxis(end, end), values };
  };
  const [settled, setSettled] = useState(compute);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `compute` reads nothing else
  useEffect(() => {
    let drawTimer: number | undefined;
    let settleTimer: number | undefined;
    let shown: Settled | undefined;
    let changed = false;
    const settle = (next: Settled) => {
      window.clearTimeout(settleTimer);
      settleTimer = undefined;
      // The same axes stay the same objects: the chart then need not lay them out again.
      shown = {
        ...next,
        epochs: shown && sameAxis(shown.epochs, next.epochs) ? shown.epochs : next.epochs,
        values: shown && sameAxis(shown.values, next.values) ? shown.values : next.values,
      };
      setSettled(shown);
    };
    const draw = () => {
      changed = false;
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
        settleTimer ??= window.setTimeout(() => settle(compute()), SETTLE_MS);
      }
      drawTimer = window.setTimeout(() => {
        drawTimer = undefined;
        if (changed) draw();
      }, DRAW_MS);
    };
    const request = () => {
      changed = true;
      drawTimer ??= window.setTimeout(draw, delayMs);
    };
    const stops = [
      live.history.subscribe(request),
      store.subscribe((state, before) => {
        const { hyperparameters } = state.configuration;
        const replanned = hyperparameters.epochs !== before.configuration.hyperparameters.epochs;
        if (replanned || state.status.plannedEpochs !== before.status.plannedEpochs) request();
      }),
    ];
    draw();
    return () => {
      for (const stop of stops) stop();
      window.clearTimeout(drawTimer);
      window.clearTimeout(settleTimer);
    };
  }, [live, store, drawn, measure, logarithmic, delayMs]);

  return { ...settled, drawn };
}
