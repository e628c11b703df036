import { describe, expect, it } from 'vitest';
import { PIXELS } from './dataset';
import { generateExamples } from './generated';
import { type DataProgress, GENERATED, loadDataset } from './sources';

const request = { name: 'generated', baseUrl: 'http://127.0.0.1/' } as const;

describe('loadDataset', () => {
  it('generates digits without the network, says how far it is, and lets others do something', {
    timeout: 20_000,
  }, async () => {
    let turns = 0;
    const turn = setInterval(() => turns++, 1);
    const seen: number[] = [];
    const total = GENERATED.training + GENERATED.validation + GENERATED.test;
    const onProgress: DataProgress = (progress) => {
      expect(progress.total).toBe(total);
      seen.push(progress.done);
    };
    const dataset = await loadDataset(request, onProgress);
    clearInterval(turn);
    expect(turns).toBeGreaterThan(10);

    expect(dataset.name).toBe('generated');
    expect(dataset.training.count).toBe(GENERATED.training);
    expect(dataset.validation.count).toBe(GENERATED.validation);
    expect(dataset.test.count).toBe(GENERATED.test);
    expect(seen.length).toBeGreaterThan(10);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(total);

    // The digits are those that would come all at once, and the test set has others.
    const { images, labels } = generateExamples(1500, 1);
    const first = dataset.training.images.subarray(0, 1500 * PIXELS);
    expect(Buffer.compare(first, images)).toBe(0);
    expect(Buffer.compare(dataset.training.labels.subarray(0, 1500), labels)).toBe(0);
    expect(
      Buffer.compare(dataset.test.images.subarray(0, PIXELS), first.subarray(0, PIXELS)),
    ).not.toBe(0);
  });
});
