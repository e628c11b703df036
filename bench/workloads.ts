/** What every contestant trains: ReLU in hidden layers, softmax cross-entropy at the end. */
export interface Workload {
  readonly name: string;
  /** From the 784 pixels to the 10 digits. */
  readonly sizes: readonly number[];
  readonly batchSize: number;
  /** Adam has β₁ 0.9 and β₂ 0.999. */
  readonly optimizer: 'sgd' | 'adam';
  readonly learningRate: number;
}

export const workloads = {
  A: { name: 'A', sizes: [784, 10], batchSize: 32, optimizer: 'sgd', learningRate: 0.1 },
  B: { name: 'B', sizes: [784, 128, 64, 10], batchSize: 32, optimizer: 'sgd', learningRate: 0.1 },
  C: {
    name: 'C',
    sizes: [784, 512, 512, 10],
    batchSize: 128,
    optimizer: 'adam',
    learningRate: 1e-3,
  },
} as const satisfies Record<string, Workload>;

export type WorkloadName = keyof typeof workloads;

/** In words: `784 → 128 → 64 → 10, batches of 32, SGD 0.1`. */
export function describe({ sizes, batchSize, optimizer, learningRate }: Workload): string {
  const rule = optimizer === 'sgd' ? 'SGD' : 'Adam';
  return `${sizes.join(' → ')}, batches of ${batchSize}, ${rule} ${learningRate}`;
}
