import { createStore } from 'zustand/vanilla';
import { createTrainingClient } from '../training/client';
import {
  type Hyperparameters,
  needsFreshStart,
  presets,
  type RunConfiguration,
} from '../training/configuration';
import type { ExaminedSplit, Extent, Frame } from '../training/protocol';
import { createExaminations } from './examinations';
import { factsOf, noFigures } from './facts';
import { extended, upTo } from './history';
import { createLive, emptyHistory, noImage } from './live';
import { createDataLoader } from './load-data';
import { createNotices, Refusal, RUNS_NOTICE } from './notices';
import { leftTraining, openBefore, rememberLeaving } from './open-run';
import type { Page } from './page';
import type { Action, PageActions, PageState } from './page-state';
import { followPrediction } from './predictor';
import { loadPretrained, type Pretrained } from './pretrained';
import { findRescued } from './rescue';
import { createRunArchive } from './run-archive';
import { createRunStarter } from './run-starter';
import { followLink, leaveLink, openLink } from './shared-link';
import { createShownMoment } from './shown-moment';
import { createWatched } from './watching';

const createWorker = (): Worker =>
  new Worker(new URL('../training/worker.ts', import.meta.url), { type: 'module' });

const isSame = (one: Hyperparameters, other: Hyperparameters): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Ties the page together: its state, its high-rate data, the worker and what a person can do.
 *
 * @param search what the page's address asks for: see `shared-link.ts`
 */
export function createPage(baseUrl: string, search: string): Page {
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
  const link = openLink(search, { notify, report });
  if (link.configuration !== null) setState({ configuration: link.configuration });
  followLink(link, store, dismiss);
  const shown = createShownMoment(live, store);
  const archive = createRunArchive(live, store, { report, dismiss });

  /** How long the run had been trained before this worker took it over. */
  let secondsBefore = 0;
  /** Whether a person has built something since the page was opened. */
  let built = false;
  /** The step to which the run must be trained again before it has all that it had when it was left. */
  let lostUpTo: number | null = null;

  const pretrained = loadPretrained(baseUrl, 'static');
  let templates: Promise<Pretrained> | null = null;

  const client = createTrainingClient({
    createWorker,
    onFrame: takeFrame,
    onRestart: (step) => {
      const { applied } = getState();
      if (applied) live.history.set(upTo(step, live.history.get(), applied.hyperparameters));
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
  const starter = createRunStarter(live, store, client, archive, shown, loadData);
  const examinations = createExaminations(live, store, client, { report, dismiss });
  const { tell, ...watched } = createWatched(live, getState, client, { notify, dismiss, report });

  // ── What happens ────────────────────────────────────────────────────────────────────────────

  function takeFrame(frame: Frame): void {
    const before = getState();
    const { runId, checkpoints } = frame;
    const fresh = live.history.get().runId !== runId;
    const from = fresh ? starter.inherit() : null;
    const history = fresh
      ? { ...(from?.history ?? emptyHistory(runId)), runId }
      : live.history.get();
    if (fresh) {
      const checkpoints = from?.checkpoints.map((one) => ({ ...one, runId })) ?? [];
      shown.begin(before.applied!.network, checkpoints);
      secondsBefore = from?.seconds ?? 0;
      if (before.run) archive.follow(before.run);
      leaveLink(); // a reload goes on with the run
    }
    if (fresh || frame.step > before.status.step) starter.trainedWith(before.applied);
    if (lostUpTo !== null && (fresh || frame.step >= lostUpTo)) {
      dismiss('lastRun');
      lostUpTo = null;
    }
    live.history.set(extended(history, frame));
    if (frame.norms || fresh) live.norms.set(frame.norms);
    if (frame.statistics || fresh) live.layers.set(frame.statistics);
    shown.take(frame);
    const seconds = secondsBefore + frame.seconds;
    setState(factsOf({ ...frame, seconds }, live.history.get()));
    const stopped = before.runState === 'training' && frame.state !== 'training';
    const now = stopped || from !== null;
    const stepped = frame.state !== 'training' && frame.step > before.status.step;
    if (stepped && !now) archive.keepAtRest();
    else if (checkpoints.length > 0 || now) void archive.keepCurrent(now);
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

  function run(action: Action, extent: Extent): void {
    // Who has drawn nothing sees what the network learns from go through it.
    if (live.image.get().pixels === null) shown.followBatch(true);
    enqueue(action, async () => {
      if (!getState().applied) await starter.start();
      await client.run(extent);
    });
  }

  /** Gives the network under training other hyperparameters; if it cannot take them, it keeps its own. */
  function applyHyperparameters(hyperparameters: Hyperparameters): void {
    const { applied } = getState();
    if (!applied || isSame(hyperparameters, applied.hyperparameters)) return;
    apply({ ...applied, hyperparameters });
    enqueue('change', async () => {
      const { applied } = getState(); // a run that has begun meanwhile has hyperparameters of its own
      if (!applied) return;
      try {
        await client.configure(applied.hyperparameters);
      } catch (error) {
        takeBack(applied);
        throw error;
      }
    });
  }

  function apply(applied: RunConfiguration): void {
    setState({ applied });
    starter.noteSettings(applied);
  }

  /** Puts back what the worker has, here and in the panel, unless they say something else by now. */
  function takeBack(refused: RunConfiguration): void {
    const { applied, configuration } = getState();
    const hyperparameters = client.configuration()?.hyperparameters;
    if (!hyperparameters) return;
    if (applied === refused) apply({ ...refused, hyperparameters });
    if (isSame(configuration.hyperparameters, refused.hyperparameters)) {
      setState({ configuration: { ...configuration, hyperparameters } });
    }
  }

  const actions: PageActions = {
    train: () => run('train', 'on'),
    step: () => run('step', 'step'),
    epoch: () => run('epoch', 'epoch'),
    pause: () => {
      client.pause().catch((error: unknown) => report('action', { action: 'pause' }, error));
    },
    reload: () => {
      starter
        .pause()
        .then(() => archive.keepCurrent(true))
        .catch(() => undefined) // what was kept before is still there
        .finally(() => location.reload());
    },
    reset: () => {
      built = true;
      enqueue('reset', starter.start);
    },

    configure: (changes) => {
      built = true;
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
          if (now.applied && needsFreshStart(now.applied, now.configuration)) await starter.start();
        });
      }
    },

    configureHyperparameters: (changes: Partial<Hyperparameters>) => {
      built = true;
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

    restoreCheckpoint: () => enqueue('goBack', starter.restore),

    chooseKernels: (kernels) => {
      const before = getState().kernels;
      setState({ kernels });
      enqueue('kernels', () =>
        client.useKernels(kernels).catch((error: unknown) => {
          if (getState().kernels === kernels) setState({ kernels: before });
          throw error;
        }),
      );
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

    fork: () => enqueue('fork', starter.fork),
    openRun: (id) => {
      dismiss(RUNS_NOTICE);
      enqueue('openRun', async () => {
        if (getState().run?.id === id) return; // pressed twice: it is open by now
        try {
          await starter.open(id);
        } catch (error) {
          if (live.runs.get().every((one) => one.id !== id)) throw error;
          setState({ loading: null });
          report(RUNS_NOTICE, { action: 'openRun' }, error, id);
        }
      });
    },
    renameRun: (id, name) => void archive.rename(id, name),
    hideRun: (id, hidden) => void archive.change(id, { hidden }),
    removeRun: (id) => void archive.remove(id),
    clearRuns: () => void archive.clear(),

    ...watched,
    ...examinations,
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

  // ── How it begins ───────────────────────────────────────────────────────────────────────────

  // Until the run that this tab had open is there again, the page must not look as if it were gone.
  const next = openBefore() === null ? null : ({ what: 'lastRun', done: 0, total: 0 } as const);
  enqueue('load', () => loadData(getState().configuration.data.name, next));
  enqueue('lastRun', async () => {
    await openLastRun();
    setState({ loading: null });
  });

  async function openLastRun(): Promise<void> {
    const current = await archive.restore();
    if (current === null) return;
    // Whoever has opened a link, or built something meanwhile, wants that, and finds the run among
    // the others.
    if (getState().applied || link.asks || built) {
      archive.letGo(current);
      return;
    }
    const step = await starter.open(current);
    const left = leftTraining(current);
    if (step < left) {
      lostUpTo = left;
      notify({ id: 'lastRun', kind: 'note', about: { topic: 'leftInTraining' }, values: { step } });
    }
  }

  pretrained
    .then(({ description, weights }) => {
      setState({ pretrainedAccuracy: description.testAccuracy });
      shown.offer(weights); // unless a network of the person's own is there already
    })
    .catch((error: unknown) => report('pretrained', { topic: 'pretrained' }, error));
  addEventListener('pagehide', () => {
    const { run, runState, status } = getState();
    rememberLeaving(run && runState === 'training' ? { id: run.id, step: status.step } : null);
  });
  document.addEventListener('visibilitychange', () => {
    tell();
    if (document.hidden) void archive.keepCurrent(true);
  });

  return { store, live, actions };
}
