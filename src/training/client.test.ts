import { afterEach, expect, test, vi } from 'vitest';
import { createTrainingClient } from './client';
import { presets } from './configuration';
import type { Checkpoint, Frame } from './protocol';
import { type Session, Thread } from './testing';

/* The client and real Comlink over real channels; behind them sessions that do as a test says. */

const { configuration } = presets.small;
const { hyperparameters } = configuration;
const never = () => new Promise(() => undefined);

const checkpointAt = (step: number): Checkpoint => ({
  runId: 1,
  step,
  progress: 0,
  parameters: new Float32Array(1),
  memory: null,
  optimizer: 'sgd',
  optimizerTime: 0,
  epoch: 0,
  cursor: 0,
  epochs: 1,
  plannedEpochs: 1,
});

const threads: Thread[] = [];
afterEach(() => {
  for (const thread of threads.splice(0)) thread.terminate();
  vi.restoreAllMocks();
});

/** A client with a run, and what became of it; `sessionOf` says how each worker behaves, from the first. */
async function clientOf(sessionOf: (number: number, die: () => void) => Session) {
  const gaveUp: string[] = [];
  const client = createTrainingClient({
    createWorker: () => {
      const session = sessionOf(threads.length + 1, () => thread.die());
      const thread = new Thread(session);
      threads.push(thread);
      return thread as unknown as Worker;
    },
    onFrame: () => undefined,
    onRestart: () => undefined,
    onGiveUp: (error) => gaveUp.push(error.message),
  });
  await client.load({ name: 'generated', baseUrl: '' }, () => undefined);
  await client.start(configuration, checkpointAt(100));
  return { client, gaveUp };
}

test('what a worker was told when it died is done by the next one, and nothing is said to have failed', async () => {
  const told: unknown[] = [];
  const { client } = await clientOf((number) =>
    number === 1
      ? { configure: never, setPace: never, run: never, watch: never, useKernels: never }
      : {
          start: (_id: number, now: typeof configuration) =>
            told.push(now.hyperparameters.learningRate),
          setPace: (pace: number) => told.push(pace),
          run: (extent: string) => told.push(extent),
          useKernels: (choice: string) => told.push(choice),
        },
  );
  const calls = Promise.all([
    client.configure({ ...hyperparameters, learningRate: 0.7 }),
    client.setPace(100),
    client.useKernels('relaxed'),
    client.run('step'),
  ]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  threads[0]!.die();
  await calls;
  expect(told).toEqual(['relaxed', 100, 0.7, 'step']);
});

test('a call waits while a worker that died while it was brought back is replaced once more', async () => {
  const ran: number[] = [];
  const { client, gaveUp } = await clientOf((number, die) => ({
    start: () => {
      if (number !== 2) return undefined;
      setTimeout(die, 20);
      return never();
    },
    run: () => ran.push(number),
  }));
  threads[0]!.die();
  await client.run('on');
  expect(ran).toEqual([3]);
  expect(gaveUp).toEqual([]);
});

/** Sends a frame some steps after the checkpoint, perhaps with another one, and then dies. */
const dyingAt = (die: () => void, checkpointOf: () => Checkpoint[]): Session => {
  let send: (frame: Partial<Frame>) => Promise<void>;
  let runId: number;
  return {
    connect: (listener: typeof send) => {
      send = listener;
    },
    start: (id: number) => {
      runId = id;
    },
    run: async () => {
      await send({ runId, state: 'training', step: 110, checkpoints: checkpointOf() });
      die();
    },
  };
};

test('an epoch that was trained when the worker died is only measured by the next one', async () => {
  const ran: string[] = [];
  const endOfEpoch = { ...checkpointAt(110), epoch: 1 };
  const { client } = await clientOf((number, die) =>
    number === 1 ? dyingAt(die, () => [endOfEpoch]) : { run: (extent: string) => ran.push(extent) },
  );
  await client.run('epoch');
  expect(ran).toEqual(['evaluations']);
});

test('a worker that dies again and again at the same place is given up', async () => {
  const { client, gaveUp } = await clientOf((_number, die) => dyingAt(die, () => []));
  await expect(client.run('on')).rejects.toThrow('out of memory');
  expect(threads).toHaveLength(4);
  expect(gaveUp).toHaveLength(1);
});

test('one that gets further each time is not', async () => {
  const { client, gaveUp } = await clientOf((number, die) =>
    number < 8 ? dyingAt(die, () => [checkpointAt(100 + number)]) : {},
  );
  await client.run('on');
  expect(threads).toHaveLength(8);
  expect(gaveUp).toEqual([]);
});

test('nor is a worker at rest that the browser ends now and then', async () => {
  const clock = vi.spyOn(performance, 'now');
  const { client, gaveUp } = await clientOf(() => ({}));
  for (let number = 0; number < 6; number++) {
    clock.mockReturnValue((number + 1) * 3_600_000);
    threads[number]!.die();
    await client.pause();
  }
  expect(threads).toHaveLength(7);
  expect(gaveUp).toEqual([]);
});

test('a change that the worker has refused is not told to the next one', async () => {
  const told: unknown[] = [];
  const { client } = await clientOf((number) =>
    number === 1
      ? {
          configure: () => {
            throw new RangeError('Array buffer allocation failed');
          },
          run: never,
        }
      : {
          start: (_id: number, now: typeof configuration) => told.push(now.hyperparameters),
        },
  );
  const change = client.configure({ ...hyperparameters, batchSize: 1024 });
  await expect(change).rejects.toThrow('allocation failed');
  const running = client.run('on');
  await new Promise((resolve) => setTimeout(resolve, 20));
  threads[0]!.die();
  await running;
  expect(told).toEqual([hyperparameters]);
});
