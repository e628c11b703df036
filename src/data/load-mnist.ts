import { download, type Patience } from './download';
import { DataError, DataUnavailableError, reasonOf } from './errors';
import { isGzip } from './gzip';
import {
  MNIST_FILES,
  type Mnist,
  type MnistFile,
  type MnistFiles,
  mostDownloadBytes,
  packedName,
  readMnistFiles,
  unpackMnistFile,
} from './mnist';

/** The mirror with CORS headers: the only one from which a page may fetch. */
export const PAGE_MIRROR = 'https://cdn.jsdelivr.net/gh/fgnt/mnist/';

/** Where `npm run data` puts the files, seen from the page. */
const FOLDER = 'data/mnist/';

const CACHE_NAME = 'scratchnet-mnist';

/**
 * Says how far it is.
 *
 * `done` and `total` are in the unit of what is loaded: bytes of a download, images drawn.
 */
export type DataProgress = (progress: {
  readonly done: number;
  readonly total: number;
  readonly what: string;
}) => void;

export interface LoadMnistOptions {
  /** The page's address, absolute: the files are in `data/mnist/` below it. */
  readonly baseUrl: string;
  readonly mirror?: string;
  readonly files?: MnistFiles;
  readonly patience?: Patience;
}

/**
 * Loads MNIST: each file from beside the page if it is there, else from the browser's cache, else
 * from the mirror and into that cache. Wherever from, every byte is verified.
 *
 * @throws DataError when a file beside the page is damaged
 * @throws DataUnavailableError when a file is neither there nor to be had from the mirror
 */
export async function loadMnist(
  { baseUrl, mirror = PAGE_MIRROR, files = MNIST_FILES, patience }: LoadMnistOptions,
  onProgress?: DataProgress,
): Promise<Mnist> {
  const all = Object.values<MnistFile>({ ...files });
  const total = all.reduce((sum, file) => sum + file.downloadBytes, 0);
  let before = 0;

  const get = async (url: string, file: MnistFile): Promise<Uint8Array<ArrayBuffer>> => {
    let isPacked: boolean | undefined;
    return await download(url, mostDownloadBytes(file), {
      ...(patience && { patience }),
      onBytes: (received, part) => {
        // A server that says `Content-Encoding: gzip` has its file unpacked on the way.
        isPacked ??= isGzip(part);
        const share = Math.min(1, received / (isPacked ? file.downloadBytes : file.bytes));
        onProgress?.({ done: before + share * file.downloadBytes, total, what: file.name });
      },
    });
  };

  const read = async (file: MnistFile): Promise<Uint8Array<ArrayBuffer>> => {
    onProgress?.({ done: before, total, what: file.name });
    const unpacked =
      (await fromBesidePage(file, baseUrl, get)) ?? (await fromMirror(file, mirror, get));
    before += file.downloadBytes;
    onProgress?.({ done: before, total, what: file.name });
    return unpacked;
  };

  return await readMnistFiles(files, read);
}

type Get = (url: string, file: MnistFile) => Promise<Uint8Array<ArrayBuffer>>;

/** The file from beside the page, or undefined if it is not there. */
async function fromBesidePage(
  file: MnistFile,
  baseUrl: string,
  get: Get,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const url = new URL(FOLDER + packedName(file), baseUrl).href;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await get(url, file);
  } catch (error) {
    if (error instanceof DataUnavailableError) return undefined;
    throw error;
  }
  // Development servers answer with the page itself where a file is missing.
  if (isMarkup(bytes)) return undefined;
  return await unpackMnistFile(file, bytes, url);
}

/** The file from the browser's cache or the mirror, verified. */
async function fromMirror(
  file: MnistFile,
  mirror: string,
  get: Get,
): Promise<Uint8Array<ArrayBuffer>> {
  const url = mirror + packedName(file);
  const cache = await openCache();
  const cached = await fromCache(file, url, cache);
  if (cached) return cached;
  let bytes: Uint8Array<ArrayBuffer>;
  let unpacked: Uint8Array<ArrayBuffer>;
  try {
    bytes = await get(url, file);
    unpacked = await unpackMnistFile(file, bytes, url);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    // What is wrong at the mirror is no fault of the user's files: a network's log-in page, say.
    throw new DataUnavailableError(
      `MNIST's ${file.name} is not beside the page, and could not be had from the mirror (${reasonOf(error)}). Run "npm run data" once where the page is served from, or connect to the network, then reload.`,
      { cause: error },
    );
  }
  try {
    await cache?.put(url, new Response(bytes));
  } catch {
    // A full disc: MNIST is here all the same, and is fetched again the next time.
  }
  return unpacked;
}

/** The file from the cache, or undefined if it cannot be had from there; a damaged one is thrown out. */
async function fromCache(
  file: MnistFile,
  url: string,
  cache: Cache | undefined,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const response = await cache?.match(url);
    if (!response) return undefined;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return await unpackMnistFile(file, bytes, 'the browser’s cache');
  } catch {
    // The file is damaged, or the browser's storage is: it is fetched again.
    await cache?.delete(url).catch(() => undefined);
    return undefined;
  }
}

/** The cache, or undefined where there is none: over plain http, in Node, in private windows. */
async function openCache(): Promise<Cache | undefined> {
  if (!('caches' in globalThis)) return undefined;
  try {
    return await caches.open(CACHE_NAME);
  } catch {
    return undefined;
  }
}

/** Whether the bytes are those of an HTML page: the first that is not white space is a `<`. */
function isMarkup(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 256)).trimStart();
  return text.startsWith('<');
}
