import type { Examples } from './dataset';
import { DataError } from './errors';
import { gunzip, isGzip } from './gzip';
import { readExamples } from './idx';
import { sha256 } from './sha256';

/** One of MNIST's files, and how to know it. */
export interface MnistFile {
  /** Without `.gz`. */
  readonly name: string;
  /** Unpacked. */
  readonly bytes: number;
  /** Of the unpacked bytes: mirrors serve different gzip streams of the same bytes. */
  readonly sha256: string;
  /** Packed, about: what a progress bar expects. */
  readonly downloadBytes: number;
}

export interface MnistFiles {
  readonly trainImages: MnistFile;
  readonly trainLabels: MnistFile;
  readonly testImages: MnistFile;
  readonly testLabels: MnistFile;
}

/** The original four files, by Yann LeCun, Corinna Cortes and Christopher J.C. Burges. */
export const MNIST_FILES: MnistFiles = {
  trainImages: {
    name: 'train-images-idx3-ubyte',
    bytes: 47_040_016,
    sha256: 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
    downloadBytes: 9_912_422,
  },
  trainLabels: {
    name: 'train-labels-idx1-ubyte',
    bytes: 60_008,
    sha256: '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
    downloadBytes: 28_881,
  },
  testImages: {
    name: 't10k-images-idx3-ubyte',
    bytes: 7_840_016,
    sha256: '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
    downloadBytes: 1_648_877,
  },
  testLabels: {
    name: 't10k-labels-idx1-ubyte',
    bytes: 10_008,
    sha256: 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
    downloadBytes: 4_542,
  },
};

/** The file's name where it is kept and served. */
export const packedName = (file: MnistFile): string => `${file.name}.gz`;

/** The most bytes that a download of the file may have, packed or not: gzip adds but little. */
export const mostDownloadBytes = (file: MnistFile): number => file.bytes + 65_536;

/**
 * Unpacks a file of MNIST, gzip or plain, and checks that every byte is right.
 *
 * @param place where the bytes came from, for the error
 * @throws DataError when they are not the file's
 */
export async function unpackMnistFile(
  file: MnistFile,
  bytes: Uint8Array<ArrayBuffer>,
  place: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const unpacked = isGzip(bytes) ? await gunzip(bytes, place, file.bytes) : bytes;
  if (unpacked.length !== file.bytes) {
    const found = unpacked.length > file.bytes ? 'more' : `${unpacked.length}`;
    throw new DataError(
      `${place}: expected the ${file.bytes} bytes of MNIST's ${file.name}, but found ${found}. Delete the file and get it again.`,
    );
  }
  const sum = await sha256(unpacked);
  if (sum !== file.sha256) {
    throw new DataError(
      `${place}: expected the SHA-256 ${file.sha256} of MNIST's ${file.name}, but found ${sum}: the file is damaged or another one. Delete the file and get it again.`,
    );
  }
  return unpacked;
}

/** MNIST before it is split. */
export interface Mnist {
  readonly training: Examples;
  readonly test: Examples;
}

/**
 * Reads the four files one after the other.
 *
 * @param read gives a file's unpacked and verified bytes
 */
export async function readMnistFiles(
  files: MnistFiles,
  read: (file: MnistFile) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Mnist> {
  const named = async (file: MnistFile) => ({ name: file.name, bytes: await read(file) });
  return {
    training: readExamples(await named(files.trainImages), await named(files.trainLabels)),
    test: readExamples(await named(files.testImages), await named(files.testLabels)),
  };
}
