import type { Slope } from '../../state/slope';
import { digitsFor, figure } from './figures';

/** Writes losses with enough digits to tell those of a short step apart. */
export function lossText({ now, after, steepness }: Slope): (loss: number) => string {
  const apart = [after - now, steepness].filter((one) => one !== 0 && Number.isFinite(one));
  const least = apart.length > 0 ? Math.min(...apart.map(Math.abs)) : 0;
  return (loss) => figure(loss, digitsFor(now, 100 * least));
}
