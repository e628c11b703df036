/** Where an axis begins and ends, and where its labels stand. */
export interface Axis {
  readonly domain: [number, number];
  readonly ticks: number[];
}

/** The smallest of 1, 2, 5, 10, 20, 50, … that is not below a positive value. */
export function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const ratio = value / power;
  return power * (ratio <= 1.000001 ? 1 : ratio <= 2.000001 ? 2 : ratio <= 5.000001 ? 5 : 10);
}

/** The largest of 1, 2, 5, 10, 20, 50, … that is not above a positive value. */
function niceBelow(value: number): number {
  return 1 / niceAbove(1 / value);
}

/** Without the dust of binary fractions: 0.6, not 0.6000000000000001. */
const clean = (value: number): number => Number(value.toPrecision(12));

function ticksOf(start: number, end: number, most: number): number[] {
  return ticksFrom(start, end, niceAbove((end - start) / most));
}

function ticksFrom(start: number, end: number, step: number): number[] {
  const count = Math.floor((end - start) / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, k) => clean(start + k * step));
}

/** The share of an axis that the curve fills before the axis grows. */
const FULL = 0.95;

/** A plan of at most so many epochs is in sight from the beginning. */
const SHORT_PLAN = 10;

/** Other runs are in sight as far as they leave a quarter of the axis to this one. */
const MOST_OF_OTHERS = 4;

/**
 * Where the axis of epochs ends: at the planned epochs, or further where other runs do. On the way
 * to the end of a long plan the axis grows in few steps, so that the curve always fills a good part
 * of it; so it does for a run that goes on past its plan.
 */
export function epochsEnd(planned: number, progress: number, others: number): number {
  const reached = Math.max(SHORT_PLAN, niceAbove(Math.max(progress, 1) / FULL));
  const own = Math.min(planned, reached);
  const end = Math.max(own, Math.min(Math.ceil(others - 1e-9), MOST_OF_OTHERS * own));
  return progress <= end + 1e-9 ? end : niceAbove(progress);
}

/** The same for a slow run: the axis ends a little after what there is, and grows in few steps. */
export function slowEpochsEnd(end: number, progress: number): number {
  return Math.min(end, niceAbove(Math.max(progress, 1e-3) / FULL));
}

/** From 0 to that many epochs. */
export function epochAxis(end: number): Axis {
  return { domain: [0, end], ticks: ticksOf(0, end, 8) };
}

/** From 0 to a round number above the highest value. */
export function linearAxis(highest: number): Axis {
  const most = highest > 0 ? highest : 1;
  const step = niceAbove(most / 5);
  const top = clean(Math.ceil(most / step - 1e-9) * step);
  return { domain: [0, top], ticks: ticksOf(0, top, 5.000001) };
}

/** All between two values, whichever they are. */
export function axisBetween(lowest: number, highest: number): Axis {
  const room = highest > lowest ? 0 : 1e-6 * Math.abs(highest) || 1;
  const [start, end] = [lowest - room, highest + room];
  const step = niceAbove((end - start) / 6);
  const first = clean(Math.ceil(start / step - 1e-9) * step);
  return { domain: [start, end], ticks: ticksFrom(first, end, step) };
}

/** More labels than these would lie over each other. */
const MOST_DECADES = 6;

/** A logarithmic axis around all values: at least from 0.1 to 1, ended by 1, 2 or 5 times 10ⁿ. */
export function logAxis(lowest: number, highest: number): Axis {
  const bottom = clean(Math.min(0.1, lowest > 0 ? niceBelow(lowest) : 0.1));
  const top = clean(Math.max(1, highest > 0 ? niceAbove(highest) : 1));
  const ticks: number[] = [];
  const decades = Math.log10(top / bottom);
  const every = Math.ceil(decades / MOST_DECADES); // counted from 1 on
  for (let tick = bottom; tick <= top * 1.000001; tick = clean(niceAbove(tick * 1.01))) {
    const decade = Math.round(Math.log10(tick));
    const leads = Math.abs(Math.log10(tick) - decade) < 1e-9 && decade % every === 0;
    if (decades <= 2.5 || leads) ticks.push(tick);
  }
  return { domain: [bottom, top], ticks };
}

/** All of 0 … 100 %; the part from 80 % on, once the network is and stays as good as that. */
export function accuracyAxis(best: number, newest: number): Axis {
  return best >= 0.9 && newest >= 0.8
    ? { domain: [0.8, 1], ticks: [0.8, 0.85, 0.9, 0.95, 1] }
    : { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] };
}
