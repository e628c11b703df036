import type { Hyperparameters } from './configuration';
import type { Extent } from './protocol';

/** Where a run stands: steps made, epochs completed, and examples used of the one under way. */
interface Standing {
  readonly step: number;
  readonly epoch: number;
  readonly cursor: number;
}

/** Where training stops by itself: at the planned end, or at that of the extent asked for. */
export class Plan {
  #epochs: number;
  #runsOn: boolean;
  #stopAtStep = Infinity;
  #stopAtEpoch = Infinity;

  constructor({ epochs, runOn }: Hyperparameters) {
    this.#epochs = epochs;
    this.#runsOn = runOn;
  }

  /** The epoch at whose end training stops by itself; null when it runs on. */
  get end(): number | null {
    return this.#runsOn ? null : this.#epochs;
  }
  /** The same, also while it runs on and nothing comes of it: for checkpoints. */
  get epochs(): number {
    return this.#epochs;
  }

  /** Plans to the end of that many epochs, or of the one under way if that is later. */
  set(epochs: number, runsOn: boolean, { epoch, cursor }: Standing): void {
    this.#epochs = Math.max(epochs, epoch + (cursor > 0 ? 1 : 0));
    this.#runsOn = runsOn;
  }

  /** Whether all that was planned has been trained, so that it takes a new plan to go on. */
  isOver({ epoch }: Standing): boolean {
    return !this.#runsOn && epoch >= this.#epochs;
  }

  /** Trains as far as that from now on. */
  ask(extent: Extent, { step, epoch }: Standing): void {
    const steps: Partial<Record<Extent, number>> = { step: 1, evaluations: 0 };
    this.#stopAtStep = step + (steps[extent] ?? Infinity);
    this.#stopAtEpoch = extent === 'epoch' ? epoch + 1 : Infinity;
  }

  stopsAt(standing: Standing): boolean {
    if (standing.step >= this.#stopAtStep || standing.epoch >= this.#stopAtEpoch) return true;
    return Math.min(this.#stopAtStep, this.#stopAtEpoch) === Infinity && this.endsAt(standing);
  }

  endsAt(standing: Standing): boolean {
    return standing.cursor === 0 && this.isOver(standing);
  }
}
