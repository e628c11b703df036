import { createStore } from 'zustand/vanilla';
import { createTrainingClient } from '../training/client';
import {
  type Hyperparameters,
  needsFreshStart,
  presets,
  type RunConfiguration,
} from '../training/configuration';
import type { Checkpoint, ExaminedSplit, Extent, Frame } from '../training/protocol';
import { createExaminer } from './examiner';
import { factsOf, noFigures } from './facts';
import { extended, isSound, upTo } from './history';
import { createLive, emptyHistory, type History, noImage } from './live';
import { createDataLoader } from './load-data';
import { createNotices, Refusal } from './notices';
import type { Page } from './page';
import type { Action, PageActions, PageState } from './page-state';
import { followPrediction } from './predictor';
import { loadPretrained, type Pretrained } from './pretrained';
import { findRescued } from './rescue';
import { createRunArchive } from './run-archive';
import { identityOf, newRun, type RunIdentity } from './runs';
import { createShownMoment } from './shown-moment';
import { createWatched } from './watching';

const createWorker = (): Worker =>
  new Worker(new URL('../training/worker.ts', import.meta.url), { type: 'module' });

/** Where a run goes on from. */
interface Start {
  readonly checkpoint: Checkpoint;
  /** This one and those before it. */
  readonly checkpoints: readonly Checkpoint[];
  readonly history: History;
  /** How long that has taken. */
  readonly seconds: number;
}

type Inheritance = Omit<Start, 'checkpoint'>;

/** Ties the page together: its state, its high-rate data, the worker and what a person can do. */
export function createPage(baseUrl: string): Page {
  const live = createLive();
  followPrediction(live);
  const store = createStore<PageState>(() => ({
    configuration: presets.static.configuration,
    applied: null,
    runState: 'idle',
    loading: { what: 'page', done: 0, total: 1 },
    dataset: null,
    status: noFigures,
    kernels: 'simd',
    pace: null,
    validation: null,
    test: null,
    validationSample: null,
    failure: null,
    notices: [],
    weightsFrom: 'none',
    pretrainedAccuracy: null,
    quantity: 'weights',
    followsBatch: false,
    moment: null,
    run: null,
    storage: null,
  }));
  const { getState, setState } = store;
  const { notify, dismiss, report } = createNotices(store);
  const shown = createShownMoment(live, store);
  const archive = createRunArchive(live, store, { report, dismiss });

  /** The step that the run was last taken back to; null for a run that has not been. */
  let restoredStep: number | null = null;
  /** What the run being started goes on from. */
  let inherited: Inheritance | null = null;
  /** How long the run had been trained before this worker took it over. */
  let secondsBefore = 0;
  /** What the run has last made a step with: what has been set since then it does not know yet. */
  let trainedWith: RunConfiguration | null = null;

  const pretrained = loadPretrained(baseUrl, 'static');
  let templates: Promise<Pretrained> | null = null;

  const client = createTrainingClient({
    createWorker,
    onFrame: takeFrame,
    onRestart: (step) => {
      live.history.set(upTo(step, live.history.get()));
      secondsBefore = getState().status.seconds;
      notify({
        id: 'worker',
        kind: 'warning',
        about: { topic: 'workerRestarted' },
        values: { step },
      });
    },
    onGiveUp: (error) => {
      setState({ runState: 'paused', loading: null });
      report('worker', { topic: 'workerLost' }, error);
    },
  });

  const loadData = createDataLoader(store, client, { notify, dismiss, report }, baseUrl);
  const examiner = createExaminer(live, store, client);
  const { tell, ...watched } = createWatched(live, getState, client, { notify, dismiss, report });

  // ── What happens ────────────────────────────────────────────────────────────────────────────

  function takeFrame(frame: Frame): void {
    const before = getState();
    const { runId, checkpoints } = frame;
    const goesOn = inherited !== null;
    const fresh = live.history.get().runId !== runId;
    const history = fresh
      ? { ...(inherited?.history ?? emptyHistory(runId)), runId }
      : live.history.get();
    if (fresh) {
      const checkpoints = inherited?.checkpoints.map((one) => ({ ...one, runId })) ?? [];
      shown.begin(before.applied!.network, checkpoints);
      secondsBefore = inherited?.seconds ?? 0;
      inherited = null;
      if (before.run) archive.follow(before.run);
    }
    if (fresh || frame.step > before.status.step) trainedWith = before.applied;
    live.history.set(extended(history, frame));
    if (frame.norms || fresh) live.norms.set(frame.norms);
    if (frame.statistics || fresh) live.layers.set(frame.statistics);
    shown.take(frame);
    const seconds = secondsBefore + frame.seconds;
    setState(factsOf({ ...frame, seconds }, live.history.get()));
    const stopped = before.runState === 'training' && frame.state !== 'training';
    const now = stopped || (fresh && goesOn);
    if (checkpoints.length > 0 || now) void archive.keepCurrent(now);
  }

  // ── What is done ────────────────────────────────────────────────────────────────────────────

  /** One thing after the other; what fails becomes a notice and does not hold up the next. */
  let queue: Promise<void> = Promise.resolve();
  function enqueue(action: Action, task: () => Promise<void>): void {
    queue = queue.then(task).catch((error: unknown) => {
      setState({ loading: null });
      report('action', { action }, error);
    });
  }

  /**
   * Builds the network of the build panel.
   *
   * @param identity which run it is: another one, unless it is the one under way
   * @param from what it goes on from; the seed's initial weights otherwise
   */
  async function start(identity?: RunIdentity, from?: Start): Promise<void> {
    const { data } = getState().configuration;
    await loadData(data.name);
    const { configuration, applied, run: runBefore } = getState();
    // Where MNIST is missing there are others now, and a run cannot go on with other images.
    if (from && configuration.data.name !== data.name) throw new Refusal('otherImages');
    const current = archive.currentRun();
    const past = current && { ...current, configuration: trainedWith ?? current.configuration };
    const run = identity ?? newRun([...live.runs.get(), ...(past ? [past] : [])], null);
    const another = past !== null && run.id !== past.id;
    if (another) void archive.keep(past);
    // Frames of the new run come before the answer, so what they belong to must stand already.
    const before = { applied, inherited };
    inherited = from ? { ...from, history: upTo(from.checkpoint.step, from.history) } : null;
    setState({ applied: configuration, run });
    try {
      await client.start(configuration, from?.checkpoint);
    } catch (error) {
      inherited = before.inherited;
      setState({ applied: before.applied, run: runBefore });
      throw error;
    }
    if (another) archive.setAside(past, run.id);
    else live.runs.set(live.runs.get().filter(({ id }) => id !== run.id));
    restoredStep = null;
  }

  /** As `start`, with that configuration in the build panel; if it fails, what was there stays. */
  async function startWith(
    configuration: RunConfiguration,
    identity: RunIdentity,
    from: Start,
  ): Promise<void> {
    const before = getState().configuration;
    setState({ configuration });
    try {
      await start(identity, from);
    } catch (error) {
      setState({ configuration: before });
      throw error;
    }
  }

  /** What there is up to a checkpoint of the run under way. */
  function startFrom(checkpoint: Checkpoint): Start {
    const { step, seconds } = getState().status;
    return {
      checkpoint,
      checkpoints: live.checkpoints.get().filter((one) => one.step <= checkpoint.step),
      history: live.history.get(),
      seconds: step === 0 ? 0 : (seconds * checkpoint.step) / step,
    };
  }

  function run(action: Action, extent: Extent): void {
    // Who has drawn nothing sees what the network learns from go through it.
    if (live.image.get().pixels === null) shown.followBatch(true);
    enqueue(action, async () => {
      if (!getState().applied) await start();
      await client.run(extent);
    });
  }

  /** Gives the network under training other hyperparameters. */
  function applyHyperparameters(hyperparameters: Hyperparameters): void {
    const { applied } = getState();
    if (!applied || JSON.stringify(hyperparameters) === JSON.stringify(applied.hyperparameters))
      return;
    setState({ applied: { ...applied, hyperparameters } });
    enqueue('change', () => client.configure(hyperparameters));
  }

  const actions: PageActions = {
    train: () => run('train', 'on'),
    step: () => run('step', 'step'),
    epoch: () => run('epoch', 'epoch'),
    pause: () => {
      client.pause().catch((error: unknown) => report('action', { action: 'pause' }, error));
    },
    reset: () => enqueue('reset', () => start()),

    configure: (changes) => {
      const { applied, status, dataset } = getState();
      const configuration = { ...getState().configuration, ...changes };
      setState({ configuration });
      // With a new network comes all of its configuration; until then the old one keeps its own.
      if (applied && !needsFreshStart(applied, configuration)) {
        applyHyperparameters(configuration.hyperparameters);
      }
      const untrained = !applied || status.step === 0;
      if (!untrained) return;
      if (dataset && dataset.name !== configuration.data.name) {
        enqueue('load', () => loadData(getState().configuration.data.name));
      }
      if (applied && needsFreshStart(applied, configuration)) {
        enqueue('change', async () => {
          const now = getState();
          if (now.applied && needsFreshStart(now.applied, now.configuration)) await start();
        });
      }
    },

    configureHyperparameters: (changes: Partial<Hyperparameters>) => {
      const { configuration, applied } = getState();
      const hyperparameters = { ...configuration.hyperparameters, ...changes };
      setState({ configuration: { ...configuration, hyperparameters } });
      if (applied) applyHyperparameters({ ...applied.hyperparameters, ...changes });
    },

    choosePreset: (name) => {
      // The preset says nothing about the data: whoever trains on generated digits stays there.
      const { data: _, ...preset } = presets[name].configuration;
      actions.configure(preset);
    },

    discardChanges: () => {
      const { applied } = getState();
      if (applied) setState({ configuration: applied });
    },

    restoreCheckpoint: () =>
      enqueue('goBack', async () => {
        // Whoever comes back from the checkpoint that they went back to goes back further.
        const { points } = live.history.get();
        const checkpoints = live.checkpoints.get();
        const sound = checkpoints.filter(
          (one) => isSound(one, points) && one.step !== restoredStep,
        );
        const checkpoint = sound.at(-1) ?? checkpoints[0];
        const { applied, run: same } = getState();
        if (!checkpoint || !applied || !same) throw new Refusal('noCheckpoint');
        await startWith(applied, same, startFrom(checkpoint));
        restoredStep = checkpoint.step;
      }),

    chooseKernels: (kernels) => {
      setState({ kernels });
      enqueue('kernels', () => client.useKernels(kernels));
    },

    setPace: (pace) => {
      setState({ pace });
      enqueue('pace', () => client.setPace(pace));
    },

    dismissNotice: dismiss,

    showTestImage: (wanted) =>
      enqueue('digit', async () => {
        const { dataset } = getState();
        if (!dataset) throw new Refusal('noDigits');
        await showImage('test', wanted ?? Math.floor(Math.random() * dataset.test));
      }),
    showImage: (split, place) => enqueue('digit', () => showImage(split, place)),

    followBatch: shown.followBatch,

    showQuantity: (quantity) => {
      setState({ quantity });
      if (live.inspected.get()?.quantity !== quantity) live.inspected.set(null);
      tell();
    },

    showMoment: (step) => {
      shown.show(step);
      if (step === null) tell(); // at rest no frame would come by itself, with its gradients
    },

    fork: () =>
      enqueue('fork', async () => {
        const checkpoint = shown.checkpoint();
        const { applied, run: parent, configuration } = getState();
        if (!checkpoint || !applied || !parent) {
          throw new Refusal('nothingToFork');
        }
        const { hyperparameters } = configuration;
        const { id, name } = parent;
        const fork = newRun([...live.runs.get(), parent], { id, name, step: checkpoint.step });
        await startWith({ ...applied, hyperparameters }, fork, startFrom(checkpoint));
      }),

    openRun: (id) => enqueue('openRun', () => openRun(id)),
    renameRun: (id, name) => void archive.rename(id, name),
    hideRun: (id, hidden) => void archive.change(id, { hidden }),
    removeRun: (id) => void archive.remove(id),
    clearRuns: () => void archive.clear(),

    ...watched,
    ...examiner,
    templates: () => {
      templates ??= loadPretrained(baseUrl, 'templates').catch((error: unknown) => {
        templates = null; // the network may be back when they are asked for again
        throw error;
      });
      return templates;
    },
    rescued: async (weights, most) =>
      findRescued(client, weights, (await pretrained).weights, most),
  };

  async function showImage(split: ExaminedSplit, wanted: number): Promise<void> {
    const [image] = await client.images(split, [wanted]);
    const { pixels, label, index } = image!;
    const place = split === 'test' ? { testIndex: index } : { validationIndex: index };
    live.image.set({ ...noImage, pixels, label, ...place });
  }

  /** Goes on with a run that was kept, from its newest checkpoint. */
  async function openRun(id: string): Promise<void> {
    try {
      const { run, checkpoints } = await archive.find(id);
      const checkpoint = checkpoints.at(-1)!;
      const { history, configuration, step } = run;
      const seconds = step === 0 ? 0 : (run.seconds * checkpoint.step) / step;
      const from = { checkpoint, checkpoints, history, seconds };
      await startWith(configuration, identityOf(run), from);
    } catch (error) {
      archive.letGo(id);
      throw error;
    }
  }

  // ── How it begins ───────────────────────────────────────────────────────────────────────────

  enqueue('load', () => loadData(getState().configuration.data.name));
  enqueue('lastRun', async () => {
    const current = await archive.restore();
    if (current !== null && !getState().applied) await openRun(current);
  });
  pretrained
    .then(({ description, weights }) => {
      setState({ pretrainedAccuracy: description.testAccuracy });
      shown.offer(weights); // unless a network of the person's own is there already
    })
    .catch((error: unknown) => report('pretrained', { topic: 'pretrained' }, error));
  document.addEventListener('visibilitychange', () => {
    tell();
    if (document.hidden) void archive.keepCurrent(true);
  });

  return { store, live, actions };
}
