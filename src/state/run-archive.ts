import type { StoreApi } from 'zustand/vanilla';
import { keepCheckpoints } from '../training/checkpoints';
import type { Checkpoint } from '../training/protocol';
import type { Live } from './live';
import type { Notices } from './notices';
import type { PageState } from './page-state';
import { openRunStorage, type RunStorage } from './run-storage';
import type { Run } from './runs';

/** The checkpoints of a run that is kept take no more than this. */
const MOST_BYTES = 16 * 1024 * 1024;

/** More runs than this are not kept: the oldest goes. */
const MOST_RUNS = 30;

/** A run under way is kept at most this often. */
const SPACING_MS = 4000;

/** Keeps runs: those that another has taken the place of, and the one under way. */
export interface RunArchive {
  /** All runs that were kept before the page was opened, and which of them was under way. */
  restored: Promise<{ readonly runs: readonly Run[]; readonly current: string | null }>;
  /** The run under way as it stands; null while it is not worth keeping. */
  currentRun(): Run | null;
  /** Keeps the run under way: soon, or now. */
  keepCurrent(now?: boolean): Promise<void>;
  /** Moves a run to the other runs. */
  setAside(run: Run): void;
  /** Takes a run, and its checkpoints, out of the other runs. */
  takeOut(id: string): Promise<{ readonly run: Run; readonly checkpoints: readonly Checkpoint[] }>;
  rename(id: string, name: string): Promise<void>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
}

export function createRunArchive(
  live: Live,
  store: StoreApi<PageState>,
  report: Notices['report'],
): RunArchive {
  const { getState, setState } = store;
  const opening: Promise<RunStorage> = openRunStorage();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();

  function currentRun(): Run | null {
    const { run, applied, status } = getState();
    const history = live.history.get();
    if (!run || !applied || status.step === 0 || history.points.length === 0) return null;
    const { step, progress, seconds } = status;
    return { ...run, configuration: applied, history, step, progress, seconds };
  }

  async function tellUsage(storage: RunStorage): Promise<void> {
    setState({ storage: { bytes: await storage.usage(), lasting: storage.lasting } });
  }

  /** One after the other; a full disk must not stop anything: what was kept before stays. */
  function inTurn(task: (storage: RunStorage) => Promise<void>): Promise<void> {
    saving = saving
      .then(async () => {
        const storage = await opening;
        await task(storage);
        await tellUsage(storage);
      })
      .catch((error: unknown) =>
        report('storage', 'Your runs could not be kept', error, 'They are lost with this page.'),
      );
    return saving;
  }

  function save(run: Run, checkpoints: readonly Checkpoint[]): Promise<void> {
    return inTurn(async (storage) => {
      await storage.save(run, keepCheckpoints(checkpoints, [], MOST_BYTES));
    });
  }

  function keepCurrent(now = false): Promise<void> {
    if (!now) {
      timer ??= setTimeout(() => void keepCurrent(true), SPACING_MS);
      return Promise.resolve();
    }
    clearTimeout(timer);
    timer = undefined;
    const run = currentRun();
    if (!run) return Promise.resolve();
    const saved = save(run, live.checkpoints.get());
    void inTurn((storage) => storage.setCurrent(run.id));
    return saved;
  }

  const others = (id: string) => live.runs.get().filter((run) => run.id !== id);

  async function remove(id: string): Promise<void> {
    live.runs.set(others(id));
    await inTurn((storage) => storage.remove(id));
  }

  return {
    restored: opening.then(async (storage) => {
      const found = { runs: await storage.list(), current: await storage.current() };
      void tellUsage(storage);
      return found;
    }),
    currentRun,
    keepCurrent,
    setAside: (run) => {
      const runs = [...others(run.id), run].sort((one, other) => one.began - other.began);
      live.runs.set(runs);
      for (const { id } of runs.slice(0, -MOST_RUNS)) void remove(id);
    },
    takeOut: async (id) => {
      const run = live.runs.get().find((one) => one.id === id);
      if (!run) throw new Error('That run is no longer kept.');
      await saving;
      const checkpoints = await (await opening).checkpoints(id);
      if (checkpoints.length === 0) {
        throw new Error(`Of ${run.name} only the curves are kept, not the weights.`);
      }
      return { run, checkpoints };
    },
    rename: async (id, name) => {
      const run = live.runs.get().find((one) => one.id === id);
      if (!run) return;
      const renamed = { ...run, name };
      live.runs.set(live.runs.get().map((one) => (one.id === id ? renamed : one)));
      await inTurn(async (storage) => storage.save(renamed, await storage.checkpoints(id)));
    },
    remove,
    clear: async () => {
      live.runs.set([]);
      await inTurn((storage) => storage.clear());
      await keepCurrent(true);
    },
  };
}
