import { clear, createStore, delMany, entries, get, getMany, set, setMany } from 'idb-keyval';
import type { Checkpoint } from '../training/protocol';
import type { Run } from './runs';

/** Where runs outlive the page, or at least the run that follows. */
export interface RunStorage {
  /** All runs that are kept, the oldest first. */
  list(): Promise<readonly Run[]>;
  /** The run that was under way when the page was left. */
  current(): Promise<string | null>;
  setCurrent(id: string | null): Promise<void>;
  checkpoints(id: string): Promise<readonly Checkpoint[]>;
  /** Keeps the run and its checkpoints in the place of what was kept of it. */
  save(run: Run, checkpoints: readonly Checkpoint[]): Promise<void>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
  /** Bytes of all checkpoints that are kept. */
  usage(): Promise<number>;
  /** Whether it outlives the page; a private window may keep nothing. */
  readonly lasting: boolean;
}

/** A run with what is needed to find its checkpoints. */
interface Entry {
  readonly run: Run;
  readonly checkpoints: readonly { readonly step: number; readonly bytes: number }[];
}

const CURRENT = 'current';
const runKey = (id: string) => `run ${id}`;
const checkpointKey = (id: string, step: number) => `checkpoint ${id} ${step}`;
const bytesOf = ({ parameters, memory }: Checkpoint) =>
  parameters.byteLength + (memory?.byteLength ?? 0);

/** The few things that are asked of a store of keys and values. */
interface Store {
  get(key: string): Promise<unknown>;
  getMany(keys: string[]): Promise<unknown[]>;
  set(key: string, value: unknown): Promise<void>;
  setMany(pairs: [string, unknown][]): Promise<void>;
  delMany(keys: string[]): Promise<void>;
  entries(): Promise<[string, unknown][]>;
  clear(): Promise<void>;
}

/** Keeps runs in IndexedDB; where the browser has none to give, in memory. */
export async function openRunStorage(name = 'scratchnet'): Promise<RunStorage> {
  const database = indexedDbStore(name);
  try {
    await database.get(CURRENT);
    return createRunStorage(database, true);
  } catch {
    return createRunStorage(memoryStore(), false);
  }
}

/** Two tables: runs are read together when the page opens, checkpoints one run at a time. */
function indexedDbStore(name: string): Store {
  const runs = createStore(name, 'runs');
  const checkpoints = createStore(`${name} checkpoints`, 'checkpoints');
  const storeOf = (key: string) => (key.startsWith('checkpoint ') ? checkpoints : runs);
  const split = <T>(all: readonly T[], keyOf: (one: T) => string) =>
    [runs, checkpoints].map((store) => ({
      store,
      some: all.filter((one) => storeOf(keyOf(one)) === store),
    }));
  return {
    get: (key) => get(key, storeOf(key)),
    getMany: (keys) => getMany(keys, storeOf(keys[0] ?? '')),
    set: (key, value) => set(key, value, storeOf(key)),
    // Checkpoints first: no run ever stands there without them.
    setMany: async (pairs) => {
      for (const { store, some } of split(pairs, ([key]) => key).reverse()) {
        if (some.length > 0) await setMany(some, store);
      }
    },
    delMany: async (keys) => {
      for (const { store, some } of split(keys, (key) => key)) {
        if (some.length > 0) await delMany(some, store);
      }
    },
    entries: () => entries<string, unknown>(runs),
    clear: async () => {
      await clear(runs);
      await clear(checkpoints);
    },
  };
}

function memoryStore(): Store {
  const values = new Map<string, unknown>();
  return {
    get: async (key) => values.get(key),
    getMany: async (keys) => keys.map((key) => values.get(key)),
    set: async (key, value) => void values.set(key, value),
    setMany: async (pairs) => {
      for (const [key, value] of pairs) values.set(key, value);
    },
    delMany: async (keys) => {
      for (const key of keys) values.delete(key);
    },
    entries: async () => [...values].filter(([key]) => !key.startsWith('checkpoint ')),
    clear: async () => values.clear(),
  };
}

function createRunStorage(store: Store, lasting: boolean): RunStorage {
  const all = async (): Promise<Entry[]> => {
    const pairs = await store.entries();
    const found = pairs
      .filter(([key]) => key.startsWith('run '))
      .map(([, value]) => value as Entry);
    return found.sort((one, other) => one.run.began - other.run.began);
  };
  /** Which arrays are kept already, and with how many bytes beside them. */
  let kept = new WeakMap<Float32Array, number>();
  const entryOf = async (id: string) => (await store.get(runKey(id))) as Entry | undefined;

  return {
    lasting,
    list: async () => (await all()).map(({ run }) => run),
    current: async () => ((await store.get(CURRENT)) as string | undefined) ?? null,
    setCurrent: (id) => store.set(CURRENT, id),

    checkpoints: async (id) => {
      const entry = await entryOf(id);
      if (!entry || entry.checkpoints.length === 0) return [];
      const keys = entry.checkpoints.map(({ step }) => checkpointKey(id, step));
      const found = (await store.getMany(keys)) as (Checkpoint | undefined)[];
      const checkpoints = found.filter((one) => one !== undefined);
      for (const one of checkpoints) kept.set(one.parameters, bytesOf(one));
      return checkpoints;
    },

    save: async (run, checkpoints) => {
      const { id } = run;
      const before = (await entryOf(id))?.checkpoints ?? [];
      const now = checkpoints.map((one) => ({ step: one.step, bytes: bytesOf(one) }));
      const fresh = checkpoints.filter((one) => kept.get(one.parameters) !== bytesOf(one));
      await store.setMany([
        ...fresh.map((one): [string, unknown] => [checkpointKey(id, one.step), one]),
        [runKey(id), { run, checkpoints: now } satisfies Entry],
      ]);
      for (const one of fresh) kept.set(one.parameters, bytesOf(one));
      const steps = new Set(now.map(({ step }) => step));
      const gone = before.filter(({ step }) => !steps.has(step));
      await store.delMany(gone.map(({ step }) => checkpointKey(id, step)));
    },

    remove: async (id) => {
      const entry = await entryOf(id);
      const keys = entry?.checkpoints.map(({ step }) => checkpointKey(id, step)) ?? [];
      await store.delMany([runKey(id), ...keys]);
    },

    clear: async () => {
      await store.clear();
      kept = new WeakMap();
    },

    usage: async () =>
      (await all())
        .flatMap(({ checkpoints }) => checkpoints)
        .reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
