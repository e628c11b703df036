import { createStore } from 'zustand/vanilla';
import type { DatasetName } from '../data/dataset';
import { parameterLayout } from '../engine/layout';
import { keepCheckpoints } from '../training/checkpoints';
import { createTrainingClient } from '../training/client';
import { type Hyperparameters, needsFreshStart, presets } from '../training/configuration';
import type { Checkpoint, Evaluation, Extent, Frame } from '../training/protocol';
import { extended, isSound, upTo } from './history';
import { createLive, emptyHistory, type History } from './live';
import type { Page } from './page';
import type { Notice, PageActions, PageState, Status } from './page-state';
import { followPrediction } from './predictor';
import { loadPretrained } from './pretrained';

const newRun: Status = {
  step: 0,
  progress: 0,
  epoch: 0,
  plannedEpochs: null,
  seconds: 0,
  samplesPerSecond: 0,
  learningRate: 0,
  trainLoss: null,
  trainAccuracy: null,
  kernels: '',
};

const createWorker = (): Worker =>
  new Worker(new URL('../training/worker.ts', import.meta.url), { type: 'module' });

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** The newest evaluation of a whole split among these, or what was known before. */
function newest(
  split: Evaluation['split'],
  evaluations: readonly Evaluation[],
  before: Evaluation | null,
): Evaluation | null {
  return evaluations.findLast((one) => one.split === split && one.whole) ?? before;
}

/** Ties the page together: its state, its high-rate data, the worker and what a person can do. */
export function createPage(baseUrl: string): Page {
  const live = createLive();
  followPrediction(live);
  const store = createStore<PageState>(() => ({
    configuration: presets.static.configuration,
    applied: null,
    runState: 'idle',
    loading: { what: 'the page', done: 0, total: 1 },
    dataset: null,
    status: newRun,
    kernels: 'simd',
    pace: null,
    validation: null,
    test: null,
    validationSample: null,
    failure: null,
    notices: [],
    weightsFrom: 'none',
    pretrainedAccuracy: null,
  }));
  const { getState, setState } = store;

  let checkpoints: readonly Checkpoint[] = [];
  /** The step that the run was last taken back to; null for a run that has not been. */
  let restoredStep: number | null = null;
  /** The history that the run being started goes on from. */
  let inherited: History | null = null;

  const client = createTrainingClient({
    createWorker,
    onFrame: takeFrame,
    onRestart: (step) => {
      live.history.set(upTo(step, live.history.get()));
      notify({
        id: 'worker',
        kind: 'warning',
        title: 'Training was interrupted',
        text: `The browser ended the training worker. A new one has gone on from step ${step.toLocaleString('en')}; what came after it was learnt again.`,
      });
    },
    onGiveUp: (error) => {
      setState({ runState: 'paused', loading: null });
      report(
        'worker',
        'Training cannot go on',
        error,
        'Drawing still works. Reload the page to start again.',
      );
    },
  });

  // ── What happens ────────────────────────────────────────────────────────────────────────────

  function notify(notice: Notice): void {
    const others = getState().notices.filter(({ id }) => id !== notice.id);
    setState({ notices: [...others, notice] });
  }

  function dismiss(id: string): void {
    setState({ notices: getState().notices.filter((notice) => notice.id !== id) });
  }

  function report(id: string, title: string, error: unknown, advice = ''): void {
    notify({
      id,
      kind: 'error',
      title,
      text: [messageOf(error), advice].filter(Boolean).join(' '),
    });
  }

  function takeFrame(frame: Frame): void {
    const before = getState();
    const { runId, snapshot, evaluations, step, progress, epoch, plannedEpochs } = frame;
    const fresh = live.history.get().runId !== runId;
    const history = fresh ? { ...(inherited ?? emptyHistory(runId)), runId } : live.history.get();
    if (fresh) {
      inherited = null;
      checkpoints = checkpoints.filter((checkpoint) => checkpoint.step <= step);
      if (step === 0) checkpoints = [];
    }
    checkpoints = keepCheckpoints(checkpoints, frame.checkpoints);
    live.history.set(extended(history, frame));
    if (frame.norms) live.norms.set(frame.norms);
    if (snapshot && before.applied && frame.state !== 'failed') {
      const known = live.weights.get();
      const specification = before.applied.network;
      const layout =
        known?.specification === specification ? known.layout : parameterLayout(specification);
      live.weights.set({ specification, layout, parameters: snapshot, from: 'run', runId, step });
    }
    const point = live.history.get().points.at(-1);
    setState({
      runState: frame.state,
      failure: frame.failure,
      weightsFrom: live.weights.get()?.from ?? 'none',
      validation: newest(
        'validation',
        evaluations,
        fresh ? latestOf(history.validation) : before.validation,
      ),
      test: newest('test', evaluations, fresh ? latestOf(history.test) : before.test),
      validationSample:
        live.history.get().validation.findLast((evaluation) => !evaluation.whole) ?? null,
      status: {
        step,
        progress,
        epoch,
        plannedEpochs,
        seconds: frame.seconds,
        samplesPerSecond: frame.samplesPerSecond,
        learningRate: frame.learningRate,
        trainLoss: point?.loss ?? null,
        trainAccuracy: point?.accuracy ?? null,
        kernels: frame.kernels,
      },
    });
  }

  const latestOf = (evaluations: readonly Evaluation[]): Evaluation | null =>
    evaluations.findLast(({ whole }) => whole) ?? null;

  // ── What is done ────────────────────────────────────────────────────────────────────────────

  /** One thing after the other; what fails becomes a notice and does not hold up the next. */
  let queue: Promise<void> = Promise.resolve();
  function enqueue(what: string, task: () => Promise<void>): void {
    queue = queue.then(task).catch((error: unknown) => {
      setState({ loading: null });
      report('action', `${what} did not work`, error);
    });
  }

  async function loadData(name: DatasetName, again = true): Promise<void> {
    if (getState().dataset?.name === name) return;
    const what = name === 'mnist' ? 'MNIST' : 'generated digits';
    setState({ loading: { what, done: 0, total: 1 } });
    try {
      const dataset = await client.load({ name, baseUrl }, ({ done, total }) => {
        if (getState().loading) setState({ loading: { what, done, total } });
      });
      setState({ dataset, loading: null });
      if (name === 'mnist') dismiss('data');
    } catch (error) {
      const kind = error instanceof Error ? error.name : '';
      if (kind === 'WorkerDiedError' && again) return await loadData(name, false);
      // What went wrong with MNIST's files is no reason to stop; anything else is.
      if (name === 'generated' || !kind.startsWith('Data')) throw error;
      const unavailable = kind === 'DataUnavailableError';
      notify({
        id: 'data',
        kind: unavailable ? 'warning' : 'error',
        title: unavailable ? 'Training on generated digits' : 'The MNIST files cannot be used',
        text: unavailable
          ? 'Real handwriting (MNIST) could not be loaded, so the page draws its own digits to learn from. When you are online, reload the page; or run “npm run data” where it is served.'
          : `${messageOf(error)} Digits that the page draws itself are used instead. To train on real handwriting, run “npm run data” again where the page is served.`,
        ...(unavailable ? { detail: messageOf(error) } : {}),
      });
      await loadData('generated');
      const { configuration } = getState();
      const data = { ...configuration.data, name: 'generated' } as const;
      setState({ configuration: { ...configuration, data } });
    }
  }

  /** Builds the network of the build panel. */
  async function start(checkpoint?: Checkpoint): Promise<void> {
    await loadData(getState().configuration.data.name);
    const { configuration, applied } = getState();
    // Frames of the new run come before the answer, so what they belong to must stand already.
    const before = { applied, inherited };
    inherited = checkpoint ? upTo(checkpoint.step, live.history.get()) : null;
    setState({ applied: configuration });
    try {
      await client.start(configuration, checkpoint);
    } catch (error) {
      inherited = before.inherited;
      setState({ applied: before.applied });
      throw error;
    }
  }

  function run(what: string, extent: Extent): void {
    enqueue(what, async () => {
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
    enqueue('The change', () => client.configure(hyperparameters));
  }

  const actions: PageActions = {
    train: () => run('Training', 'on'),
    step: () => run('The step', 'step'),
    epoch: () => run('The epoch', 'epoch'),
    pause: () => {
      client.pause().catch((error: unknown) => report('action', 'Pausing did not work', error));
    },
    reset: () =>
      enqueue('Starting afresh', async () => {
        await start();
        restoredStep = null;
      }),

    configure: (configuration) => {
      const { applied, status, dataset } = getState();
      setState({ configuration });
      // With a new network comes all of its configuration; until then the old one keeps its own.
      if (applied && !needsFreshStart(applied, configuration)) {
        applyHyperparameters(configuration.hyperparameters);
      }
      const untrained = !applied || status.step === 0;
      if (!untrained) return;
      if (dataset && dataset.name !== configuration.data.name) {
        enqueue('Loading', () => loadData(getState().configuration.data.name));
      }
      if (applied && needsFreshStart(applied, configuration)) {
        enqueue('The change', async () => {
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
      const { configuration } = getState();
      // The preset says nothing about the data: whoever trains on generated digits stays there.
      actions.configure({ ...presets[name].configuration, data: configuration.data });
    },

    discardChanges: () => {
      const { applied } = getState();
      if (applied) setState({ configuration: applied });
    },

    restoreCheckpoint: () =>
      enqueue('Going back', async () => {
        // Whoever comes back from the checkpoint that they went back to goes back further.
        const { points } = live.history.get();
        const sound = checkpoints.filter(
          (one) => isSound(one, points) && one.step !== restoredStep,
        );
        const checkpoint = sound.at(-1) ?? checkpoints[0];
        const { applied } = getState();
        if (!checkpoint || !applied)
          throw new Error('There is no checkpoint to go back to: press Reset.');
        setState({ configuration: applied });
        await start(checkpoint);
        restoredStep = checkpoint.step;
      }),

    chooseKernels: (kernels) => {
      setState({ kernels });
      enqueue('Changing the kernels', () => client.useKernels(kernels));
    },

    setPace: (pace) => {
      setState({ pace });
      enqueue('Changing the speed', () => client.setPace(pace));
    },

    dismissNotice: dismiss,

    showTestImage: () =>
      enqueue('Showing a test digit', async () => {
        const { dataset } = getState();
        if (!dataset) throw new Error('The digits are still being loaded: try again in a moment.');
        const index = Math.floor(Math.random() * dataset.test);
        const { pixels, label } = await client.testImage(index);
        live.image.set({ pixels, label, testIndex: index });
      }),
  };

  // ── How it begins ───────────────────────────────────────────────────────────────────────────

  enqueue('Loading', () => loadData(getState().configuration.data.name));
  loadPretrained(baseUrl)
    .then(({ description, weights }) => {
      setState({ pretrainedAccuracy: description.testAccuracy });
      if (live.weights.get()) return; // a network of the person's own is there already
      live.weights.set(weights);
      setState({ weightsFrom: 'pretrained' });
    })
    .catch((error: unknown) =>
      report('pretrained', 'Drawings are not classified yet', error, 'Train a network first.'),
    );
  document.addEventListener('visibilitychange', () => {
    const watching = { visible: !document.hidden, weights: true };
    client.watch(watching).catch((error: unknown) => report('worker', 'The worker is gone', error));
  });

  return { store, live, actions };
}
