import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Dataset, type SplitOptions, splitDataset } from '../src/data/dataset';
import { DataUnavailableError } from '../src/data/errors';
import {
  MNIST_FILES,
  type MnistFile,
  type MnistFiles,
  packedName,
  readMnistFiles,
  unpackMnistFile,
} from '../src/data/mnist';

export interface ReadMnistOptions extends SplitOptions {
  /** Which files, if not MNIST's own. */
  readonly files?: MnistFiles;
}

/**
 * Reads MNIST from a folder that holds the four files, gzip or plain, and splits it.
 *
 * @throws DataUnavailableError when a file is not there
 * @throws DataError when one is damaged
 */
export async function readMnist(
  directory: string,
  { files = MNIST_FILES, ...split }: ReadMnistOptions = {},
): Promise<Dataset> {
  const { training, test } = await readMnistFiles(files, async (file) => {
    const { path, bytes } = await readMnistFile(directory, file);
    return await unpackMnistFile(file, bytes, path);
  });
  return splitDataset('mnist', training, test, split);
}

/**
 * Reads one file of MNIST, with `.gz` or without, as it is.
 *
 * @throws DataUnavailableError when neither is there
 */
export async function readMnistFile(
  directory: string,
  file: MnistFile,
): Promise<{ readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  for (const name of [packedName(file), file.name]) {
    const path = join(directory, name);
    try {
      return { path, bytes: new Uint8Array(await readFile(path)) };
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  throw new DataUnavailableError(
    `${join(directory, packedName(file))}: expected this file of MNIST, with .gz or without, but found neither. Run "npm run data", or set MNIST_DIR to a folder that holds the four files.`,
  );
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ENOENT' || error.code === 'ENOTDIR');
