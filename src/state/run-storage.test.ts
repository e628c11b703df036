import { expect, test } from 'vitest';
import { presets } from '../training/configuration';
import type { Checkpoint } from '../training/protocol';
import { emptyHistory } from './live';
import { createRunStorage, openRunStorage } from './run-storage';
import { memoryTable } from './run-tables';
import type { Run } from './runs';

const run = (id: string, began = 0): Run => ({
  id,
  name: id,
  began,
  parent: null,
  configuration: presets.static.configuration,
  history: emptyHistory(1),
  step: 0,
  progress: 0,
  seconds: 0,
});

const checkpoint = (step: number, memory: Float32Array | null = null): Checkpoint => ({
  runId: 1,
  step,
  progress: step,
  parameters: Float32Array.of(step, step),
  memory,
  optimizerTime: 0,
  epoch: 0,
  cursor: 0,
  optimizer: 'momentum',
  epochs: 5,
  plannedEpochs: 5,
});

/** A storage whose tables can be looked into. */
function open() {
  const runs = memoryTable();
  const checkpoints = memoryTable();
  return { storage: createRunStorage(runs, checkpoints, true), runs, checkpoints };
}

test('where there is no IndexedDB, runs are kept until the page goes', async () => {
  const storage = await openRunStorage();
  expect(storage.lasting).toBe(false);
  await storage.save(run('a'), [checkpoint(1)]);
  expect(await storage.list()).toHaveLength(1);
});

test('runs come back the oldest first, each with its own checkpoints', async () => {
  const { storage } = open();
  await storage.save(run('b', 2), [checkpoint(5)]);
  await storage.save(run('a', 1), [checkpoint(1), checkpoint(2)]);
  await storage.setCurrent('b');
  expect((await storage.list()).map(({ id }) => id)).toEqual(['a', 'b']);
  expect((await storage.checkpoints('a')).map(({ step }) => step)).toEqual([1, 2]);
  expect((await storage.checkpoints('b')).map(({ step }) => step)).toEqual([5]);
  expect(await storage.checkpoints('c')).toEqual([]);
  expect(await storage.current()).toBe('b');
});

test('saving again writes only what is new, and takes away what is not kept any more', async () => {
  const { storage, checkpoints } = open();
  const [first, second, third] = [checkpoint(1), checkpoint(2), checkpoint(3)];
  await storage.save(run('a'), [first!, second!]);
  const written: string[] = [];
  const { setMany } = checkpoints;
  checkpoints.setMany = (pairs) => {
    written.push(...pairs.map(([key]) => key));
    return setMany(pairs);
  };
  await storage.save(run('a'), [first!, third!]);
  expect(written).toEqual(['a 3']);
  expect(await checkpoints.keys()).toEqual(['a 1', 'a 3']);
});

test('a checkpoint that loses its memory is written again without it', async () => {
  const { storage } = open();
  const newest = checkpoint(1, Float32Array.of(1, 2, 3, 4));
  await storage.save(run('a'), [newest]);
  expect(storage.usage()).toBe(24);
  await storage.save(run('a'), [{ ...newest, memory: null }]);
  expect((await storage.checkpoints('a'))[0]!.memory).toBeNull();
  expect(storage.usage()).toBe(8);
});

test('what another tab has cleared is written again', async () => {
  const { storage, runs, checkpoints } = open();
  const first = checkpoint(1);
  await storage.save(run('a'), [first]);
  await createRunStorage(runs, checkpoints, true).remove('a');
  await storage.save(run('a'), [first]);
  expect(await storage.checkpoints('a')).toHaveLength(1);
});

test('removing a run takes all of it away, also what an interrupted save has left', async () => {
  const { storage, checkpoints } = open();
  await storage.save(run('a'), [checkpoint(1)]);
  await storage.save(run('b'), [checkpoint(1)]);
  await checkpoints.setMany([['a 7', checkpoint(7)]]);
  await checkpoints.setMany([['c 1', checkpoint(1)]]);
  expect(await storage.leftovers()).toEqual(['c']);
  await storage.remove('a');
  expect((await storage.list()).map(({ id }) => id)).toEqual(['b']);
  expect(await checkpoints.keys()).toEqual(['b 1', 'c 1']);
  expect(storage.usage()).toBe(8);
});

test('a new name changes nothing else', async () => {
  const { storage } = open();
  await storage.save(run('a'), [checkpoint(1)]);
  await storage.change('a', { name: 'With Adam' });
  expect((await storage.list())[0]).toEqual({ ...run('a'), name: 'With Adam' });
  expect(await storage.checkpoints('a')).toHaveLength(1);
});
