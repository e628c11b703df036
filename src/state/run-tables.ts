import { clear, createStore, delMany, get, getMany, keys, setMany } from 'idb-keyval';

/** The few things that are asked of a table of keys and values. */
export interface Table {
  get(key: string): Promise<unknown>;
  getMany(keys: string[]): Promise<unknown[]>;
  setMany(pairs: [string, unknown][]): Promise<void>;
  delMany(keys: string[]): Promise<void>;
  keys(): Promise<string[]>;
  clear(): Promise<void>;
}

/** A table that outlives the page, in an IndexedDB database of its own. */
export function databaseTable(name: string): Table {
  const table = createStore(name, 'table');
  return {
    get: (key) => get(key, table),
    getMany: (wanted) => getMany(wanted, table),
    setMany: (pairs) => setMany(pairs, table),
    delMany: (unwanted) => delMany(unwanted, table),
    keys: () => keys<string>(table),
    clear: () => clear(table),
  };
}

/** A table that is gone with the page. */
export function memoryTable(): Table {
  const values = new Map<string, unknown>();
  return {
    get: async (key) => values.get(key),
    getMany: async (wanted) => wanted.map((key) => values.get(key)),
    setMany: async (pairs) => {
      for (const [key, value] of pairs) values.set(key, value);
    },
    delMany: async (unwanted) => {
      for (const key of unwanted) values.delete(key);
    },
    keys: async () => [...values.keys()],
    clear: async () => values.clear(),
  };
}
