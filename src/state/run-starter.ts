import type { StoreApi } from 'zustand/vanilla';
import type { TrainingClient } from '../training/client';
import { isSameButImages, learnAlike, type RunConfiguration } from '../training/configuration';
import type { Checkpoint } from '../training/protocol';
import { isSound, upTo, withChange, withoutChange } from './history';
import type { History, Live } from './live';
import type { createDataLoader } from './load-data';
import { Refusal } from './notices';
import type { PageState } from './page-state';
import type { RunArchive } from './run-archive';
import { identityOf, newRun, type Run, type RunIdentity } from './runs';
import type { ShownMoment } from './shown-moment';

/** What a run brings along that goes on from a checkpoint. */
export interface Inheritance {
  /** That checkpoint and those before it. */
  readonly checkpoints: readonly Checkpoint[];
  readonly history: History;
  /** How long that has taken. */
  readonly seconds: number;
}

/** Where a run goes on from. */
interface ResumePoint extends Inheritance {
  readonly checkpoint: Checkpoint;
}

/** How runs begin; each rejects with what went wrong, and then the run before it goes on. */
export interface RunStarter {
  /** Pauses the run under way, so that there is a checkpoint of where it stands. */
  pause(): Promise<void>;
  /** Builds the network of the build panel, with the initial weights of its seed. */
  start(): Promise<void>;
  /** Goes on from the last sound checkpoint of the run under way; from there, from the one before. */
  restore(): Promise<void>;
  /** Goes on from the moment that is looked at, as another run with the panel's hyperparameters. */
  fork(): Promise<void>;
  /** Goes on with a run that was kept, from its newest checkpoint; resolves with the step of that. */
  open(id: string): Promise<number>;
  /** What the run whose first frame has come goes on from; null for one from the initial weights. */
  inherit(): Inheritance | null;
  /** Says what the run has made a step with: what is set later it does not know yet. */
  trainedWith(configuration: RunConfiguration | null): void;
  /** Notes in the run's history whether its next step learns otherwise than the last one did. */
  noteSettings(configuration: RunConfiguration): void;
}

export function createRunStarter(
  live: Live,
  store: StoreApi<PageState>,
  client: TrainingClient,
  archive: RunArchive,
  shown: ShownMoment,
  loadData: ReturnType<typeof createDataLoader>,
): RunStarter {
  const { getState, setState } = store;
  let inherited: Inheritance | null = null;
  let lastTrainedWith: RunConfiguration | null = null;
  /** The step that the run was last taken back to; null for a run that has not been. */
  let restoredStep: number | null = null;

  async function pause(): Promise<void> {
    if (getState().runState !== 'training') return;
    const paused = new Promise<void>((resolve) => {
      const stop = store.subscribe(({ runState }) => {
        if (runState === 'training') return;
        stop();
        resolve();
      });
    });
    await client.pause();
    await paused;
  }

  /**
   * Builds a network; if that fails, the run before goes on, with its own images.
   *
   * @param given what it is built from; the build panel as it is once the images are there, if null
   * @param identity which run it is: another one, unless it is the one under way
   * @param from what it goes on from; the seed's initial weights otherwise
   */
  async function begin(
    given: RunConfiguration | null,
    identity?: RunIdentity,
    from?: ResumePoint,
  ): Promise<void> {
    try {
      await build(given, identity, from);
    } catch (error) {
      const { applied, loading } = getState();
      if (applied) await loadData(applied.data.name, loading);
      throw error;
    }
  }

  async function build(
    given: RunConfiguration | null,
    identity?: RunIdentity,
    from?: ResumePoint,
  ): Promise<void> {
    const { name } = (given ?? getState().configuration).data;
    await loadData(name, getState().loading);
    await pause();
    const { applied, run: runBefore, dataset } = getState();
    const configuration = given ?? getState().configuration;
    // Where MNIST is missing there are others now, and a run cannot go on with other images.
    if (from && dataset?.name !== name) throw new Refusal('otherImages');
    const current = archive.currentRun();
    // What has been set since its last step was meant for the run that comes.
    const past = current && {
      ...current,
      configuration: lastTrainedWith ?? current.configuration,
      history: withoutChange(current.step, current.history),
    };
    const run = identity ?? newRun([...live.runs.get(), ...(past ? [past] : [])], null);
    const another = past !== null && run.id !== past.id;
    if (another) void archive.keep(past);
    // Frames of the new run come before the answer, so what they belong to must stand already.
    const before = inherited;
    inherited = from
      ? {
          ...from,
          history: upTo(from.checkpoint.step, from.history, configuration.hyperparameters),
        }
      : null;
    setState({ applied: configuration, run });
    try {
      await client.start(configuration, from?.checkpoint);
    } catch (error) {
      inherited = before;
      setState({ applied, run: runBefore });
      throw error;
    }
    if (another) archive.setAside(past, run.id);
    else live.runs.set(live.runs.get().filter(({ id }) => id !== run.id));
    restoredStep = null;
  }

  /** Goes on with a run that was kept, also in the build panel; if it fails, what was there stays. */
  async function goOn(run: Run, from: ResumePoint): Promise<void> {
    const { configuration } = run;
    const before = getState().configuration;
    setState({ configuration });
    try {
      await begin(configuration, identityOf(run), from);
    } catch (error) {
      const untouched = isSameButImages(getState().configuration, configuration);
      if (untouched) setState({ configuration: before });
      throw error;
    }
  }

  /** What there is up to a checkpoint of the run under way. */
  function pointAt(checkpoint: Checkpoint): ResumePoint {
    const { step, seconds } = getState().status;
    return {
      checkpoint,
      checkpoints: live.checkpoints.get().filter((one) => one.step <= checkpoint.step),
      history: live.history.get(),
      seconds: step === 0 ? 0 : (seconds * checkpoint.step) / step,
    };
  }

  return {
    pause,
    start: () => begin(null),
    restore: async () => {
      // Whoever comes back from the checkpoint that they went back to goes back further.
      const { points } = live.history.get();
      const checkpoints = live.checkpoints.get();
      const sound = checkpoints.filter((one) => isSound(one, points) && one.step !== restoredStep);
      const checkpoint = sound.at(-1) ?? checkpoints[0];
      const { applied, run } = getState();
      if (!checkpoint || !applied || !run) throw new Refusal('noCheckpoint');
      // What waits in the panel for a fresh start waits on.
      await begin(applied, run, pointAt(checkpoint));
      restoredStep = checkpoint.step;
    },
    fork: async () => {
      await pause();
      const checkpoint = shown.checkpoint();
      const { applied, run: parent, configuration } = getState();
      if (!checkpoint || !applied || !parent) throw new Refusal('nothingToFork');
      const { hyperparameters } = configuration;
      const { id, name } = parent;
      const fork = newRun([...live.runs.get(), parent], { id, name, step: checkpoint.step });
      await begin({ ...applied, hyperparameters }, fork, pointAt(checkpoint));
    },
    open: async (id) => {
      try {
        const { run, checkpoints } = await archive.find(id);
        const checkpoint = checkpoints.at(-1)!;
        const { history, step } = run;
        const seconds = step === 0 ? 0 : (run.seconds * checkpoint.step) / step;
        await goOn(run, { checkpoint, checkpoints, history, seconds });
        return checkpoint.step;
      } catch (error) {
        archive.letGo(id);
        throw error;
      }
    },
    inherit: () => {
      const from = inherited;
      inherited = null;
      return from;
    },
    trainedWith: (configuration) => {
      lastTrainedWith = configuration;
    },
    noteSettings: (configuration) => {
      const { step } = getState().status;
      if (step === 0 || lastTrainedWith === null) return;
      const { hyperparameters: before } = lastTrainedWith;
      const history = live.history.get();
      live.history.set(
        learnAlike(before, configuration.hyperparameters)
          ? withoutChange(step, history)
          : withChange(step, before, history),
      );
    },
  };
}
