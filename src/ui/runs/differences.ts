import type { RunConfiguration } from '../../training/configuration';

/** What of a configuration can tell runs apart, in the order in which it is said. */
const aspects = {
  layers: ({ network }) => network.hidden,
  loss: ({ network }) => network.loss,
  mode: ({ mode }) => mode,
  optimizer: ({ hyperparameters }) => hyperparameters.optimizer,
  learningRate: ({ hyperparameters }) => hyperparameters.learningRate,
  schedule: ({ hyperparameters }) => hyperparameters.schedule,
  batchSize: ({ hyperparameters }) => hyperparameters.batchSize,
  weightDecay: ({ hyperparameters }) => hyperparameters.weightDecay,
  dropout: ({ hyperparameters }) => hyperparameters.dropout,
  clipNorm: ({ hyperparameters }) => hyperparameters.clipNorm,
  initialiser: ({ initialiser }) => initialiser,
  seed: ({ seed }) => seed,
  data: ({ data }) => data,
} as const satisfies Record<string, (configuration: RunConfiguration) => unknown>;

export type Aspect = keyof typeof aspects;

/** What is not the same in all of these configurations. */
export function differingAspects(configurations: readonly RunConfiguration[]): Aspect[] {
  const names = Object.keys(aspects) as Aspect[];
  return names.filter((name) => {
    const values = configurations.map((one) => JSON.stringify(aspects[name](one)));
    return new Set(values).size > 1;
  });
}
