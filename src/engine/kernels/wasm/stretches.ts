/** A run of numbers in an array, and how many of them stay with one thread. */
export interface Stretch {
  /** Bytes from the beginning of the array. */
  readonly from: number;
  readonly count: number;
  readonly unit: number;
}

interface Matrix {
  readonly rows: number;
  readonly columns: number;
}

/** Numbers that may stay together: a cache line, which no two threads should write. */
const LINE = 16;
/** Matrices with fewer numbers than this are not worth a call of their own. */
const SMALL = 4096;

/**
 * Where the weight matrices are in the array of gradients, so that an update can be divided as they
 * are: by rows. What a thread updates is then what it computed and will multiply with, and lies in
 * its own cache. (In 784-128-64-10, half of W1 and dW1 would move to the other cache and back in every
 * step, which costs as much as a thread gains.)
 */
export class Stretches {
  readonly #matrices = new Map<number, Matrix>();
  #array = 0;
  #count = 0;
  #stretches: readonly Stretch[] = [];

  /** There is the gradient (rows, columns) of a matrix at that address. */
  add(address: number, rows: number, columns: number): void {
    const known = this.#matrices.get(address);
    if (known?.rows === rows && known.columns === columns) return;
    this.#matrices.set(address, { rows, columns });
    this.#count = 0;
  }

  /**
   * An array of so many gradients in stretches that follow each other without gaps, one for each
   * matrix and what comes behind it.
   *
   * @param unit rows of a matrix that stay together
   */
  of(array: number, count: number, unit: number): readonly Stretch[] {
    if (array !== this.#array || count !== this.#count) {
      this.#array = array;
      this.#count = count;
      this.#stretches = this.#divide(array, count, unit);
    }
    return this.#stretches;
  }

  #divide(array: number, count: number, unit: number): readonly Stretch[] {
    const starts = [{ from: 0, unit: LINE }];
    let end = array;
    for (const [address, { rows, columns }] of [...this.#matrices].sort(([a], [b]) => a - b)) {
      const next = address + 4 * rows * columns;
      if (rows * columns < SMALL || address < end || next > array + 4 * count) continue;
      if (address === array) starts.pop();
      starts.push({ from: address - array, unit: unit * columns });
      end = next;
    }
    return starts.map(({ from, unit }, i) => {
      const behind = starts[i + 1]?.from ?? 4 * count;
      return { from, count: (behind - from) / 4, unit };
    });
  }
}
