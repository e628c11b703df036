import { expect, test } from 'vitest';
import { parameterLayout } from '../engine/layout';
import { presets } from '../training/configuration';
import type { Examination, ExaminationRequest } from '../training/protocol';
import type { Weights } from './live';
import { findRescued } from './rescue';

const specification = presets.noHiddenLayer.configuration.network;
const weights = (first: number): Weights => ({
  specification,
  layout: parameterLayout(specification),
  parameters: Float32Array.of(first),
  from: 'run',
  runId: 1,
  step: 1,
  progress: 0,
});

test('finds what the second network reads and the first does not, the surest mistakes first', async () => {
  const answers: Readonly<Record<number, readonly number[]>> = {
    1: [0, 9, 2, 9, 9, 5], // wrong at 1, 3 and 4
    2: [0, 1, 8, 3, 8, 5], // wrong at 2 and 4
  };
  const client = {
    examine: async ({ parameters }: ExaminationRequest): Promise<Examination> => ({
      split: 'test',
      finite: !Number.isNaN(parameters[0]),
      labels: Uint8Array.of(0, 1, 2, 3, 4, 5),
      predicted: Uint8Array.from(answers[parameters[0]!] ?? []),
      confidence: Float32Array.of(0.9, 0.5, 0.9, 0.8, 0.9, 0.9),
      trueOutput: new Float32Array(6),
      map: null,
    }),
    images: async (_split: unknown, places: readonly number[]) =>
      places.map((index) => ({ index, label: index, pixels: new Uint8Array(784) })),
  };
  const rescue = (await findRescued(client, weights(1), weights(2), 10))!;
  expect([rescue.rescued, rescue.lost, rescue.count]).toEqual([2, 1, 6]);
  expect(rescue.examples.map(({ index, takenFor }) => [index, takenFor])).toEqual([
    [3, 9],
    [1, 9],
  ]);
  expect((await findRescued(client, weights(1), weights(2), 1))!.examples).toHaveLength(1);
  // Of a network that has gone to pieces it would be all that the other one reads.
  expect(await findRescued(client, weights(Number.NaN), weights(2), 10)).toBeNull();
});
