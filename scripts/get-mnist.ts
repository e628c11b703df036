import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { download, PATIENCE, type Patience } from '../src/data/download';
import { DataError, DataUnavailableError, reasonOf } from '../src/data/errors';
import { isGzip } from '../src/data/gzip';
import { PAGE_MIRROR } from '../src/data/load-mnist';
import {
  MNIST_FILES,
  type MnistFile,
  type MnistFiles,
  mostDownloadBytes,
  packedName,
  unpackMnistFile,
} from '../src/data/mnist';
import { createProgressBar, type Output } from './progress-bar';
import { readMnistFile } from './read-mnist';

const MIRRORS = [
  'https://ossci-datasets.s3.amazonaws.com/mnist/',
  'https://storage.googleapis.com/cvdf-datasets/mnist/',
  PAGE_MIRROR,
];

export interface GetMnistOptions {
  /** The folder to fill (default: the page's own, public/data/mnist). */
  readonly directory?: string;
  /** A folder to copy from (default: MNIST_DIR); an empty text stands for none: download. */
  readonly from?: string;
  /** Where to download from, the best first. */
  readonly mirrors?: readonly string[];
  /** Which files, if not MNIST's own. */
  readonly files?: MnistFiles;
  readonly patience?: Patience;
  /** Default: the standard error stream. */
  readonly output?: Output;
}

/**
 * Fills a folder with MNIST's four files, and leaves alone those that are already there and whole.
 *
 * A file appears under its name only when all of it is there and verified.
 *
 * @returns what was done
 * @throws DataUnavailableError when no mirror could be reached; with none, within `patience.response` for each
 * @throws DataError when the folder to copy from lacks a file or holds a damaged one
 */
export async function getMnist({
  directory = fileURLToPath(new URL('../public/data/mnist', import.meta.url)),
  from = process.env['MNIST_DIR'] ?? '',
  mirrors = MIRRORS,
  files = MNIST_FILES,
  patience = PATIENCE,
  output = process.stderr,
}: GetMnistOptions = {}): Promise<'already there' | 'copied' | 'downloaded'> {
  const wanted: MnistFile[] = [];
  for (const file of Object.values<MnistFile>({ ...files })) {
    if (!(await isThere(directory, file))) wanted.push(file);
  }
  if (wanted.length === 0) {
    output.write(`MNIST is already in ${directory}: nothing to do.\n`);
    return 'already there';
  }
  if (from !== '') {
    for (const file of wanted) {
      const { path, bytes } = await readMnistFile(from, file);
      await unpackMnistFile(file, bytes, path);
      await store(directory, file, bytes);
    }
    output.write(`Copied MNIST to ${directory}.\n`);
    return 'copied';
  }
  const bar = progressBar(wanted, output);
  let order = [...mirrors];
  try {
    for (const file of wanted) {
      const { bytes, mirror } = await fromFirstMirror(file, order, patience, bar.show);
      await store(directory, file, bytes);
      bar.finish(file);
      // What answered is asked first for the next file: one silent mirror costs its time-out once.
      order = [mirror, ...order.filter((other) => other !== mirror)];
    }
  } finally {
    bar.clear();
  }
  output.write(`Downloaded MNIST to ${directory}.\n`);
  return 'downloaded';
}

/** Whether the folder holds the file, whole. */
async function isThere(directory: string, file: MnistFile): Promise<boolean> {
  try {
    const { path, bytes } = await readMnistFile(directory, file);
    if (!path.endsWith(packedName(file))) return false; // the page asks for the packed one
    await unpackMnistFile(file, bytes, path);
    return true;
  } catch (error) {
    if (error instanceof DataError) return false;
    throw error;
  }
}

/** The file from the first mirror that has it. */
async function fromFirstMirror(
  file: MnistFile,
  mirrors: readonly string[],
  patience: Patience,
  show: (file: MnistFile, share: number) => void,
): Promise<{ readonly bytes: Uint8Array; readonly mirror: string }> {
  const reasons: string[] = [];
  for (const mirror of mirrors) {
    const url = mirror + packedName(file);
    try {
      let isPacked: boolean | undefined;
      const bytes = await download(url, mostDownloadBytes(file), {
        patience,
        onBytes: (received, part) => {
          isPacked ??= isGzip(part);
          show(file, Math.min(1, received / (isPacked ? file.downloadBytes : file.bytes)));
        },
      });
      await unpackMnistFile(file, bytes, url);
      return { bytes, mirror };
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      reasons.push(reasonOf(error));
    }
  }
  throw new DataUnavailableError(
    `MNIST's ${file.name} could not be downloaded from any mirror:\n${reasons.map((reason) => `  ${reason}\n`).join('')}Connect to the network and try again, or set MNIST_DIR to a folder that holds the four files.`,
  );
}

/** Writes the file beside its place, then moves it there: never half a file under its name. */
async function store(directory: string, file: MnistFile, bytes: Uint8Array): Promise<void> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, packedName(file));
  const part = `${path}.${process.pid}.part`;
  try {
    await writeFile(part, isGzip(bytes) ? bytes : gzipSync(bytes));
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
}

/** A bar over all files together. */
function progressBar(files: readonly MnistFile[], output: Output) {
  const total = files.reduce((sum, file) => sum + file.downloadBytes, 0);
  const bar = createProgressBar(output);
  let before = 0;
  return {
    show: (file: MnistFile, share: number) =>
      bar.show((before + share * file.downloadBytes) / total, file.name),
    finish: (file: MnistFile) => {
      before += file.downloadBytes;
    },
    clear: bar.clear,
  };
}

if (process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === import.meta.url) {
  try {
    await getMnist();
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
