import type { Weights } from '../../state/live';
import type { DatasetSummary, LayerStatistics } from '../../training/protocol';

/** While another network trains, measuring this one takes at most this share of the time. */
const SHARE = 0.1;
/** However long it took, it may have been a busy machine: the next one need not wait longer. */
const LONGEST_REST_MS = 2000;

/** What is to be measured, on which images. */
export interface Wanted {
  readonly weights: Weights;
  readonly dataset: DatasetSummary;
  /** Whether a network is being trained, which waits meanwhile. */
  readonly training: boolean;
}

export interface Measured extends Omit<Wanted, 'training'> {
  readonly statistics: readonly LayerStatistics[];
}

export interface Measurer {
  /** Has it measured, unless it is already; null for nothing. What was wanted before is left out. */
  want(next: Wanted | null): void;
}

/** Has layers measured, one request after the other. */
export function createMeasurer(
  measure: (weights: Weights) => Promise<readonly LayerStatistics[]>,
  show: (measured: Measured) => void,
): Measurer {
  let wanted: Wanted | null = null;
  let asked: Wanted | null = null;
  let busy = false;

  const isNew = (): boolean =>
    wanted !== null && (wanted.weights !== asked?.weights || wanted.dataset !== asked.dataset);

  async function ask({ weights, dataset, training }: Wanted): Promise<void> {
    const began = performance.now();
    try {
      // If the worker dies, another takes its place and is asked once more.
      const statistics = await measure(weights).catch(() => measure(weights));
      show({ weights, dataset, statistics });
    } catch {
      // Its weights stay, and nothing is said of them.
    }
    const took = performance.now() - began;
    const rest = Math.min(took / SHARE - took, LONGEST_REST_MS);
    if (training) await new Promise((resolve) => setTimeout(resolve, rest));
  }

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    while (wanted !== null && isNew()) {
      asked = wanted;
      await ask(wanted);
    }
    busy = false;
  }

  return {
    want: (next) => {
      wanted = next;
      void work();
    },
  };
}
