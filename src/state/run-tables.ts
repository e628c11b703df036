import { createStore, delMany, get, getMany, keys, promisifyRequest } from 'idb-keyval';

/** The few things that are asked of a table of keys and values. */
export interface Table {
  get(key: string): Promise<unknown>;
  getMany(keys: string[]): Promise<unknown[]>;
  /** Sets them in one transaction. */
  setMany(pairs: [string, unknown][]): Promise<void>;
  delMany(keys: string[]): Promise<void>;
  keys(): Promise<string[]>;
}

/** A table that outlives the page, in an IndexedDB database of its own. */
export function databaseTable(name: string): Table {
  const table = createStore(name, 'table');
  return {
    get: (key) => get(key, table),
    getMany: (wanted) => getMany(wanted, table),
    setMany: (pairs) => table('readwrite', (store) => putInTurn(store, pairs)),
    delMany: (unwanted) => delMany(unwanted, table),
    keys: () => keys<string>(table),
  };
}

/**
 * Each value is copied in a task of its own, for megabytes at once would hold up the page; the
 * transaction stays open as long as each request is made in answer to the one before.
 */
async function putInTurn(store: IDBObjectStore, pairs: [string, unknown][]): Promise<void> {
  const put = async () => {
    for (const [key, value] of pairs) await promisifyRequest(store.put(value, key));
  };
  await Promise.all([promisifyRequest(store.transaction), put()]);
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
  };
}
