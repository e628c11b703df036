import { type Dataset, type DatasetName, type Examples, PIXELS, splitDataset } from './dataset';
import { generateExamples } from './generated';
import { type DataProgress, loadMnist } from './load-mnist';

export type { DataProgress } from './load-mnist';

export interface DatasetRequest {
  readonly name: DatasetName;
  /** The page's address, absolute. */
  readonly baseUrl: string;
}

/** How many digits are generated. */
export const GENERATED = { training: 20_000, validation: 2_000, test: 4_000 } as const;

/** Everybody gets the same generated digits. */
const SEED = 1;

/** How many are drawn, in about a tenth of a second, before others may do something. */
const CHUNK = 1000;

type Source = (request: DatasetRequest, onProgress?: DataProgress) => Promise<Dataset>;

const SOURCES: Record<DatasetName, Source> = {
  mnist: async ({ baseUrl }, onProgress) => {
    const { training, test } = await loadMnist({ baseUrl }, onProgress);
    return splitDataset('mnist', training, test);
  },
  generated: async (_, onProgress) => {
    const trainingCount = GENERATED.training + GENERATED.validation;
    const total = trainingCount + GENERATED.test;
    const training = await generateInChunks(trainingCount, 0, (done) =>
      onProgress?.({ done, total, what: 'generated digits' }),
    );
    const test = await generateInChunks(GENERATED.test, 1, (done) =>
      onProgress?.({ done: trainingCount + done, total, what: 'generated digits' }),
    );
    return splitDataset('generated', training, test, { validationCount: GENERATED.validation });
  },
};

/**
 * Loads or generates a dataset, for the page or the worker.
 *
 * @throws DataUnavailableError when MNIST cannot be had: use generated digits, and say so
 * @throws DataError when MNIST's files are there but damaged
 */
export async function loadDataset(
  request: DatasetRequest,
  onProgress?: DataProgress,
): Promise<Dataset> {
  return await SOURCES[request.name](request, onProgress);
}

/** As generateExamples, but lets others do something between one thousand and the next. */
async function generateInChunks(
  count: number,
  stream: number,
  onDone: (done: number) => void,
): Promise<Examples> {
  const images = new Uint8Array(count * PIXELS);
  const labels = new Uint8Array(count);
  for (let from = 0; from < count; from += CHUNK) {
    const chunk = generateExamples(Math.min(CHUNK, count - from), SEED, stream, from);
    images.set(chunk.images, from * PIXELS);
    labels.set(chunk.labels, from);
    onDone(from + chunk.count);
    await new Promise((resume) => setTimeout(resume, 0));
  }
  return { images, labels, count };
}
