import { bytesOf } from '../training/checkpoints';
import type { Checkpoint } from '../training/protocol';
import { databaseTable, memoryTable, type Table } from './run-tables';
import type { Run, RunChanges } from './runs';

/** Where runs outlive the page, or at least the run that follows. */
export interface RunStorage {
  /** All runs that are kept, the oldest first. */
  list(): Promise<readonly Run[]>;
  /** The run that was under way when the page was left. */
  current(): Promise<string | null>;
  setCurrent(id: string): Promise<void>;
  /** The run as it was kept last, maybe by another tab; null where none is kept. */
  run(id: string): Promise<Run | null>;
  checkpoints(id: string): Promise<readonly Checkpoint[]>;
  /** Keeps the run and its checkpoints in the place of what was kept of it. */
  save(run: Run, checkpoints: readonly Checkpoint[]): Promise<void>;
  change(id: string, changes: RunChanges): Promise<void>;
  remove(id: string): Promise<void>;
  /** Those of which an interrupted save has left checkpoints alone. */
  leftovers(): Promise<readonly string[]>;
  /** Bytes of all checkpoints that are kept, as far as this page knows. */
  usage(): number;
  /** Whether it outlives the page. */
  readonly lasting: boolean;
}

/** A run with what is needed to find its checkpoints. */
interface Entry {
  readonly run: Run;
  readonly checkpoints: readonly { readonly step: number; readonly bytes: number }[];
}

const CURRENT = 'current';
const RUN = 'run ';
const runKey = (id: string) => `${RUN}${id}`;
const checkpointKey = (id: string, step: number) => `${id} ${step}`;
const total = ({ checkpoints }: Entry) => checkpoints.reduce((sum, { bytes }) => sum + bytes, 0);

/** A database that has not answered by then never will: a slow machine that is starting takes several seconds. */
const PATIENCE_MS = 15_000;

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('IndexedDB does not answer.')), PATIENCE_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Keeps runs in IndexedDB; where the browser has none to give, in memory. */
export async function openRunStorage(name = 'scratchnet'): Promise<RunStorage> {
  try {
    // Runs are read when the page opens, checkpoints one run at a time: so they stand apart.
    const runs = databaseTable(`${name} runs`);
    const checkpoints = databaseTable(`${name} checkpoints`);
    await inTime(Promise.all([runs.get(CURRENT), checkpoints.get(CURRENT)]));
    return createRunStorage(runs, checkpoints, true);
  } catch {
    return createRunStorage(memoryTable(), memoryTable(), false);
  }
}

export function createRunStorage(runs: Table, checkpoints: Table, lasting: boolean): RunStorage {
  /** Which arrays are kept already, and with how many bytes beside them. */
  const kept = new WeakMap<Float32Array, number>();
  /** What the checkpoints of each run take. */
  const bytes = new Map<string, number>();

  const entryOf = async (id: string) => (await runs.get(runKey(id))) as Entry | undefined;
  const keysOf = async (id: string) =>
    (await checkpoints.keys()).filter((key) => key.startsWith(`${id} `));
  const write = async (entry: Entry) => {
    await runs.setMany([[runKey(entry.run.id), entry]]);
    bytes.set(entry.run.id, total(entry));
  };

  return {
    lasting,
    list: async () => {
      const found: Run[] = [];
      // One by one: thousands of points at once would hold up the page.
      for (const key of await runs.keys()) {
        if (!key.startsWith(RUN)) continue;
        const entry = (await runs.get(key)) as Entry | undefined;
        if (!entry) continue;
        found.push(entry.run);
        bytes.set(entry.run.id, total(entry));
      }
      return found.sort((one, other) => one.began - other.began);
    },
    current: async () => ((await runs.get(CURRENT)) as string | undefined) ?? null,
    setCurrent: (id) => runs.setMany([[CURRENT, id]]),

    run: async (id) => (await entryOf(id))?.run ?? null,
    checkpoints: async (id) => {
      const steps = (await entryOf(id))?.checkpoints ?? [];
      const found = await checkpoints.getMany(steps.map(({ step }) => checkpointKey(id, step)));
      const there = (found as (Checkpoint | undefined)[]).filter((one) => one !== undefined);
      for (const one of there) kept.set(one.parameters, bytesOf(one));
      return there;
    },

    save: async (run, all) => {
      const { id } = run;
      const before = await keysOf(id);
      const stands = new Set(before);
      const fresh = all.filter(
        (one) =>
          kept.get(one.parameters) !== bytesOf(one) || !stands.has(checkpointKey(id, one.step)),
      );
      // Checkpoints first, and those that go last: no run ever stands there without its own.
      await checkpoints.setMany(
        fresh.map((one): [string, unknown] => [checkpointKey(id, one.step), one]),
      );
      await write({
        run,
        checkpoints: all.map((one) => ({ step: one.step, bytes: bytesOf(one) })),
      });
      for (const one of fresh) kept.set(one.parameters, bytesOf(one));
      const now = new Set(all.map(({ step }) => checkpointKey(id, step)));
      await checkpoints.delMany(before.filter((key) => !now.has(key)));
    },

    change: async (id, changes) => {
      const entry = await entryOf(id);
      if (entry) await write({ ...entry, run: { ...entry.run, ...changes } });
    },

    remove: async (id) => {
      await runs.delMany([runKey(id)]);
      bytes.delete(id);
      await checkpoints.delMany(await keysOf(id));
    },

    leftovers: async () => {
      const runKeys = new Set(await runs.keys());
      const ids = (await checkpoints.keys()).map((key) => key.split(' ')[0]!);
      return [...new Set(ids)].filter((id) => !runKeys.has(runKey(id)));
    },

    usage: () => [...bytes.values()].reduce((sum, some) => sum + some, 0),
  };
}
