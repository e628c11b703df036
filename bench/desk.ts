import type { Mnist } from '../src/data/mnist';
import { createRandom, shuffle } from '../src/engine/random';
import { type SubjectName, subjects } from './subjects';
import { SEED } from './subjects/start';
import { type Subject, type Surroundings, Unavailable } from './subjects/subject';
import type { Workload } from './workloads';

/** What can be asked of a contestant, wherever it runs. All of it survives JSON. */
export type Question =
  | { readonly ask: 'prepare'; readonly subject: SubjectName; readonly workload: Workload }
  | { readonly ask: 'train'; readonly seconds: number; readonly examples: number }
  | { readonly ask: 'test' };

/** What was trained on, and how long that took. */
export interface Trained {
  readonly examples: number;
  readonly seconds: number;
}

/** How many of the test images were recognised, and how long it took to classify them all. */
export interface Tested {
  readonly correct: number;
  readonly count: number;
  readonly seconds: number;
}

export interface Answers {
  readonly prepare: { readonly label: string };
  readonly train: Trained;
  readonly test: Tested;
}

export type Reply =
  | { readonly answer: Answers[keyof Answers] }
  | { readonly unavailable: string }
  | { readonly error: string };

/** Answers what is asked of one contestant; the stopwatch and the shuffling are the same for all. */
export function createDesk(surroundings: Surroundings): (question: Question) => Promise<Reply> {
  let mnist: Mnist | undefined;
  let subject: Subject | undefined;
  let batchSize = 0;
  let order = new Uint32Array();
  let cursor = 0;
  let epoch = 0;

  const nextPlaces = (): Uint32Array => {
    // The last images of an epoch that fill no batch are left out, for everybody.
    if (epoch === 0 || cursor + batchSize > order.length) {
      shuffle(order, createRandom(SEED, 1, epoch));
      epoch += 1;
      cursor = 0;
    }
    cursor += batchSize;
    return order.subarray(cursor - batchSize, cursor);
  };

  const answer = async (question: Question): Promise<Reply> => {
    if (question.ask === 'prepare') {
      mnist ??= await surroundings.readMnist();
      const create = await subjects[question.subject]();
      subject = await create(question.workload, mnist, surroundings);
      ({ batchSize } = question.workload);
      order = new Uint32Array(mnist.training.count);
      epoch = 0;
      return { answer: { label: subject.label } };
    }
    if (!subject || !mnist) throw new Error(`Ask to prepare before asking to ${question.ask}.`);
    if (question.ask === 'test') return { answer: await test(subject, mnist) };
    return { answer: await train(subject, nextPlaces, batchSize, question) };
  };

  return async (question) => {
    try {
      return await answer(question);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return error instanceof Unavailable ? { unavailable: message } : { error: message };
    }
  };
}

/** Trains until the time is up or so many examples have been seen, whichever comes first. */
async function train(
  subject: Subject,
  nextPlaces: () => Uint32Array,
  batchSize: number,
  limits: { readonly seconds: number; readonly examples: number },
): Promise<Trained> {
  const began = performance.now();
  const end = began + 1000 * limits.seconds;
  let examples = 0;
  while (examples + batchSize <= limits.examples && performance.now() < end) {
    const pending = subject.step(nextPlaces());
    if (pending) await pending;
    examples += batchSize;
  }
  await subject.finish?.();
  return { examples, seconds: (performance.now() - began) / 1000 };
}

async function test(subject: Subject, { test: { labels, count } }: Mnist): Promise<Tested> {
  const classes = new Uint8Array(count);
  const began = performance.now();
  await subject.classify(classes);
  const seconds = (performance.now() - began) / 1000;
  let correct = 0;
  for (let i = 0; i < count; i++) if (classes[i] === labels[i]) correct += 1;
  return { correct, count, seconds };
}
