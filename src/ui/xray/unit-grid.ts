import { IMAGE_SIDE, PIXELS } from '../../data/dataset';

/** Up to so many units stand one beneath the other, as the digits do. */
const ONE_COLUMN = 10;

/** How many squares stand side by side: 28 for the pixels, about half as many as there are rows. */
export function columnsOf(units: number): number {
  if (units <= ONE_COLUMN) return 1;
  if (units === PIXELS) return IMAGE_SIDE;
  return Math.max(2, Math.round(Math.sqrt(units / 2)));
}

/** The unit that a key leads to; null for a key that leads nowhere. */
export function movedBy(key: string, unit: number, units: number): number | null {
  const columns = columnsOf(units);
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: unit - 1,
    ArrowRight: unit + 1,
    ArrowUp: unit - columns,
    ArrowDown: unit + columns,
    Home: 0,
    End: units - 1,
  };
  const moved = moves[key];
  return moved === undefined ? null : Math.min(Math.max(moved, 0), units - 1);
}
