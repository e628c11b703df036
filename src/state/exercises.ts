import { withDefaults } from '../engine/choices';
import { initialisers } from '../engine/initialisers';
import { type Hyperparameters, presets, type RunConfiguration } from '../training/configuration';
import type { LayerStatistics } from '../training/protocol';
import { DIVERGED, lowestOf } from './history';
import type { History } from './live';
import type { PageState } from './page-state';

/** What an exercise looks at. */
export interface Facts {
  readonly state: Pick<
    PageState,
    'applied' | 'runState' | 'status' | 'test' | 'validation' | 'moment'
  >;
  readonly history: History;
  /** Null while nobody measures them, or nothing has been measured. */
  readonly layers: readonly LayerStatistics[] | null;
}

/** How far somebody has come with an exercise. */
export interface Standing {
  /** For each of its goals, whether it has been reached. */
  readonly reached: readonly boolean[];
  /** The figures that matter for it now, by their names. */
  readonly figures: Readonly<Record<string, number | null>>;
}

/** A state of the page to begin from, and goals that the page checks by itself. */
export interface Exercise {
  readonly setup: RunConfiguration;
  /** How many goals there are; each once reached stays reached. */
  readonly goals: number;
  readonly hints: number;
  readonly check: (facts: Facts) => Standing;
}

const from = (
  { configuration }: { readonly configuration: RunConfiguration },
  changes: Partial<RunConfiguration> = {},
  hyperparameters: Partial<Hyperparameters> = {},
): RunConfiguration => ({
  ...configuration,
  ...changes,
  hyperparameters: { ...configuration.hyperparameters, ...hyperparameters },
});

function diverge({ state, history }: Facts): Standing {
  const first = history.points[0]?.loss ?? Number.POSITIVE_INFINITY;
  const highest = history.points.reduce((most, { loss }) => Math.max(most, loss), 0);
  return {
    reached: [state.runState === 'failed' || highest > DIVERGED * first],
    figures: {
      began: history.points[0]?.loss ?? null,
      highest: highest > 0 ? highest : null,
      trainLoss: history.points.at(-1)?.loss ?? null,
    },
  };
}

/** Half of the neurons are many, a twentieth are few. */
const MANY_DEAD = 0.5;
const FEW_DEAD = 0.05;

function deadShare(layers: Facts['layers']): number | null {
  let dead = 0;
  let neurons = 0;
  for (const layer of layers ?? []) {
    if (layer.dead === null) continue;
    dead += layer.dead;
    neurons += layer.neurons;
  }
  return neurons > 0 ? dead / neurons : null;
}

function dyingReLUs({ state, layers }: Facts): Standing {
  const share = deadShare(layers);
  const accuracy = state.validation?.accuracy ?? null;
  // With another activation function none can die: that saves them too.
  const alive = layers !== null && layers.length > 2 && (share ?? 0) <= FEW_DEAD;
  return {
    reached: [share !== null && share >= MANY_DEAD, alive && accuracy !== null && accuracy >= 0.9],
    figures: { dead: share, validation: accuracy },
  };
}

/** The first epoch after which a share of all validation images was right; null if none was. */
export function epochsTo(accuracy: number, { validation }: History): number | null {
  const first = validation.find((one) => one.whole && one.accuracy >= accuracy);
  return first ? Math.round(first.progress) : null;
}

function fewestEpochs({ history, state }: Facts): Standing {
  const epochs = epochsTo(0.97, history);
  return {
    reached: [epochs !== null, epochs === 1],
    figures: { validation: state.validation?.accuracy ?? null, epochs },
  };
}

function overfitting({ history, state }: Facts): Standing {
  const best = lowestOf(history.validation);
  const last = history.validation.findLast((one) => one.whole);
  const passed = best !== null && last !== undefined && last.loss > 1.1 * best.loss;
  const { moment } = state;
  // Within a fifth of the steps: checkpoints do not stand at every step.
  const there = best && moment !== null && Math.abs(moment - best.step) <= 0.2 * best.step;
  return {
    reached: [passed, passed && there === true],
    figures: { lowest: best?.loss ?? null, now: last?.loss ?? null },
  };
}

function zeroWeights({ state, layers }: Facts): Standing {
  const zero =
    state.applied?.initialiser.name === 'zero' && state.applied.network.hidden.length > 0;
  const other = state.applied !== null && state.applied.initialiser.name !== 'zero';
  const alike = layers?.[0]?.alike === true;
  const accuracy = state.validation?.accuracy ?? null;
  return {
    reached: [
      zero && state.status.step > 0 && alike,
      other && accuracy !== null && accuracy >= 0.9 && !alike,
    ],
    figures: { validation: accuracy },
  };
}

function nothingHidden({ state }: Facts): Standing {
  const none = state.applied?.network.hidden.length === 0;
  const accuracy = state.test?.accuracy ?? null;
  return {
    reached: [none && accuracy !== null && accuracy >= 0.92],
    figures: { test: accuracy },
  };
}

/** Six things to find out by doing, the easiest first. */
export const exercises = {
  diverge: { setup: from(presets.static), goals: 1, hints: 2, check: diverge },
  fewestEpochs: {
    // Slow to learn: as it stands, three epochs bring it to 96.4 %.
    setup: from(presets.static, { mode: 'dynamic' }, { learningRate: 0.02 }),
    goals: 2,
    hints: 3,
    check: fewestEpochs,
  },
  nothingHidden: {
    setup: from(presets.static, { mode: 'dynamic' }),
    goals: 1,
    hints: 3,
    check: nothingHidden,
  },
  overfitting: {
    // 1,000 of the 55,000 training images.
    setup: from(
      presets.static,
      { data: { ...presets.static.configuration.data, share: 1 / 55 } },
      { epochs: 100 },
    ),
    goals: 2,
    hints: 3,
    check: overfitting,
  },
  zeroWeights: {
    setup: from(presets.small, { initialiser: withDefaults(initialisers, 'zero') }),
    goals: 2,
    hints: 3,
    check: zeroWeights,
  },
  dyingReLUs: { setup: from(presets.deep), goals: 2, hints: 3, check: dyingReLUs },
} as const satisfies Record<string, Exercise>;

export type ExerciseName = keyof typeof exercises;

export const exerciseNames = Object.keys(exercises) as ExerciseName[];
