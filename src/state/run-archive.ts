import type { StoreApi } from 'zustand/vanilla';
import { bytesOf, keepCheckpoints } from '../training/checkpoints';
import type { Checkpoint } from '../training/protocol';
import type { Live } from './live';
import { type Notices, Refusal, RUNS_NOTICE } from './notices';
import { claimRun, giveBack, keepOpen, openBefore, whileClaimed } from './open-run';
import { type Action, ALL_RUNS, type PageState } from './page-state';
import { openRunStorage, type RunStorage } from './run-storage';
import { identityOf, type Run, type RunChanges, type RunIdentity, takeNumber } from './runs';

/** The checkpoints of a run that is kept take no more than this. */
const MOST_BYTES = 16 * 1024 * 1024;

/** More runs than this are not kept: the one that was worked on the longest ago goes. */
export const MOST_RUNS = 30;

/** A run under way is kept for the first time soon after it has begun, … */
const SOON_MS = 500;
/** … and then at most this often, and so much the less often the larger it is. */
const SPACING_MS = 4000;
const BYTES_PER_SECOND = 4e6;

/** Who steps by hand rests when no step has followed for so long. */
const REST_MS = 300;

/** Keeps runs: those that another has taken the place of, and the one under way. */
export interface RunArchive {
  /** Finds all runs that were kept before; returns the one to go on with, if there is one. */
  restore(): Promise<string | null>;
  /** The run under way as it stands; null while it is not worth keeping. */
  currentRun(): Run | null;
  /** Says that the live data are of this run from now on. */
  follow(run: RunIdentity): void;
  /** Keeps the run under way: soon, or now. */
  keepCurrent(now?: boolean): Promise<void>;
  /** Keeps the run under way in a moment, unless it is stepped on meanwhile. */
  keepAtRest(): void;
  /** Keeps it now, as it is given. */
  keep(current: Run): Promise<void>;
  /** Moves a run to the others, and the one that takes its place out of them. */
  setAside(run: Run, successor: string): void;
  /** Finds one of the other runs, and its checkpoints, to go on with; no other tab has it then. */
  find(id: string): Promise<{ readonly run: Run; readonly checkpoints: readonly Checkpoint[] }>;
  /** A run is not gone on with after all: it is one of the others, and another tab may have it. */
  letGo(id: string): void;
  rename(id: string, name: string): Promise<void>;
  /** Changes one of the other runs. */
  change(id: string, changes: RunChanges): Promise<void>;
  /** Forgets one of the other runs, unless another tab has it open. */
  remove(id: string): Promise<void>;
  /** Forgets all others, but those that other tabs have open. */
  clear(): Promise<void>;
}

/** @param opening where runs are kept; whatever it does, training goes on */
export function createRunArchive(
  live: Live,
  store: StoreApi<PageState>,
  { report, dismiss }: Pick<Notices, 'report' | 'dismiss'>,
  opening: Promise<RunStorage> = openRunStorage(),
): RunArchive {
  const { getState, setState } = store;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();
  /** Whether the page says that the run could not be kept, or did until a person dismissed it. */
  let complained = false;
  /** The run to go on with, until that has been done: not one of the others, unless it fails. */
  let awaited: Run | null = null;
  /** The run that the live data are of, and the one that was kept last. */
  let followed: string | null = null;
  let lastKept: string | null = null;

  function currentRun(): Run | null {
    const { run, applied, status } = getState();
    const history = live.history.get();
    if (!run || run.id !== followed || !applied) return null;
    if (status.step === 0 || history.points.length === 0) return null;
    const { step, progress, seconds } = status;
    const workedOn = Date.now();
    return { ...run, configuration: applied, history, step, progress, seconds, workedOn };
  }

  /** One after the other; a full disk must not stop anything: what was kept before stays. */
  function inTurn(task: (storage: RunStorage) => Promise<void>): Promise<void> {
    saving = saving
      .then(async () => {
        const storage = await opening;
        await task(storage);
        setState({ storage: { bytes: storage.usage(), lasting: storage.lasting } });
      })
      .catch((error: unknown) => {
        if (complained) return;
        complained = true;
        report('storage', { topic: 'storage' }, error);
      });
    return saving;
  }

  function keep(run: Run): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    lastKept = run.id;
    const checkpoints = live.checkpoints.get();
    return inTurn(async (storage) => {
      // In memory only what it takes to go on: the first checkpoint and the newest always stay.
      const kept = keepCheckpoints(checkpoints, [], storage.lasting ? MOST_BYTES : 0);
      await storage.save(run, kept);
      if (complained) dismiss('storage');
      complained = false;
    });
  }

  function keepCurrent(now = false): Promise<void> {
    if (!now) {
      const newest = live.checkpoints.get().at(-1);
      const bytes = newest ? bytesOf(newest) : 0;
      const spacing = Math.max(SPACING_MS, (1000 * bytes) / BYTES_PER_SECOND);
      if (timer === undefined) keepIn(lastKept === followed ? spacing : SOON_MS);
      return Promise.resolve();
    }
    const run = currentRun();
    return run ? keep(run) : Promise.resolve();
  }

  function keepIn(ms: number): void {
    timer = setTimeout(() => {
      timer = undefined;
      void keepCurrent(true);
    }, ms);
  }

  function keepAtRest(): void {
    clearTimeout(timer);
    keepIn(REST_MS);
  }

  const without = (...ids: readonly string[]) =>
    live.runs.get().filter((run) => !ids.includes(run.id));

  const withChanges = (id: string, changes: RunChanges) =>
    live.runs.get().map((one) => (one.id === id ? { ...one, ...changes } : one));

  /** Says in the row of a run that another tab has it open. */
  const refuse = (action: Action, { id, name }: Run) =>
    report(RUNS_NOTICE, { action }, new Refusal('runElsewhere', { run: name }), id);

  async function change(id: string, changes: RunChanges): Promise<void> {
    const before = live.runs.get().find((one) => one.id === id);
    live.runs.set(withChanges(id, changes));
    await inTurn(async (storage) => {
      // A tab that has the run open would write its own name over this one; what is hidden, is so here.
      if (await whileClaimed(id, () => storage.change(id, changes))) return;
      if (!before || changes.name === undefined) return;
      const { name } = (await storage.list()).find((one) => one.id === id) ?? before;
      live.runs.set(withChanges(id, { name }));
      refuse('renameRun', { ...before, name });
    });
  }

  /** Whether nothing is kept of the run any more; another tab that has it open still needs it. */
  const forget = (storage: RunStorage, id: string): Promise<boolean> =>
    whileClaimed(id, () => storage.remove(id));

  /** Takes it out of the list, too; returns the run that stays there, for another tab has it open. */
  async function takeOut(storage: RunStorage, id: string): Promise<Run | null> {
    const run = live.runs.get().find((one) => one.id === id);
    if (!(await forget(storage, id))) return run ?? null;
    live.runs.set(without(id));
    return null;
  }

  async function remove(id: string): Promise<void> {
    if (id === getState().run?.id) return;
    dismiss(RUNS_NOTICE);
    await inTurn(async (storage) => {
      const left = await takeOut(storage, id);
      if (left) refuse('removeRun', left);
    });
  }

  /** The other runs, the oldest first, and no more than are kept; one of them may be spared. */
  function show(runs: readonly Run[], spared: string | null = null): void {
    const surplus = runs
      .filter(({ id }) => id !== spared)
      .sort((one, other) => (one.workedOn ?? one.began) - (other.workedOn ?? other.began))
      .slice(0, -MOST_RUNS);
    const shown = runs.filter((run) => !surplus.includes(run));
    live.runs.set(shown.sort((one, other) => one.began - other.began));
    for (const { id } of surplus) {
      void inTurn(async (storage) => {
        await forget(storage, id);
      });
    }
  }

  return {
    restore: async () => {
      let current: string | null = null;
      await inTurn(async (storage) => {
        const runs = await storage.list();
        const id = openBefore() ?? (await storage.current());
        const last = runs.find((run) => run.id === id);
        if (last && (await claimRun(last.id))) {
          awaited = last;
          current = last.id;
        }
        show([...runs.filter((run) => run !== awaited), ...live.runs.get()]);
      });
      return current;
    },
    currentRun,
    follow: (run) => {
      const { id } = run;
      if (followed === id) return;
      followed = id;
      awaited = null;
      takeNumber(run);
      keepOpen(id);
      void inTurn((storage) => storage.setCurrent(id));
    },
    keepCurrent,
    keepAtRest,
    keep,
    setAside: (run, successor) => show([...without(run.id, successor), run]),
    find: async (id) => {
      const listed = [...live.runs.get(), ...(awaited ? [awaited] : [])].find(
        (one) => one.id === id,
      );
      if (!listed) throw new Refusal('runForgotten');
      await saving; // it may be claimed for as long as it is renamed
      if (!(await claimRun(id))) throw new Refusal('runElsewhere', { run: listed.name });
      const storage = await opening;
      // Another tab may have trained it further since it was listed here.
      const run = { ...listed, ...(await storage.run(id)) };
      const checkpoints = await storage.checkpoints(id);
      if (checkpoints.length === 0) {
        throw new Refusal('weightsForgotten', { run: run.name });
      }
      return { run, checkpoints };
    },
    letGo: (id) => {
      if (id !== followed) giveBack(id);
      if (id !== awaited?.id) return;
      show([...live.runs.get(), awaited], id);
      awaited = null;
    },
    rename: async (id, name) => {
      const { run } = getState();
      if (run?.id === id) {
        setState({ run: { ...identityOf(run), name } });
        await keepCurrent(true);
      } else {
        dismiss(RUNS_NOTICE);
        await change(id, { name });
      }
    },
    change,
    remove,
    clear: async () => {
      dismiss(RUNS_NOTICE);
      await inTurn(async (storage) => {
        const left: string[] = [];
        // Not those that another tab has kept since this page was opened: nobody has seen them here.
        const listed = live.runs.get().map(({ id }) => id);
        for (const id of [...listed, ...(await storage.leftovers())]) {
          const run = id === followed ? null : await takeOut(storage, id);
          if (run) left.push(run.name);
        }
        if (left.length === 0) return;
        const refusal = new Refusal('runsElsewhere', { runs: left });
        report(RUNS_NOTICE, { action: 'clearRuns' }, refusal, ALL_RUNS);
      });
      await keepCurrent(true);
    },
  };
}
