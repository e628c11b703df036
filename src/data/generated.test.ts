import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { accuracy, trained } from '../../scripts/classifiers-for-tests';
import { mnistDirectory } from '../../scripts/mnist-for-tests';
import { readMnist } from '../../scripts/read-mnist';
import { createRandom } from '../engine/random';
import { CLASSES, IMAGE_SIDE, PIXELS } from './dataset';
import { drawDigit, generateExamples } from './generated';
import { SKELETONS } from './strokes';

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('generated digits', () => {
  it('are the same bytes for the same seed on every machine', () => {
    const { images, labels } = generateExamples(500, 1);
    // Changes whenever the digits do: then put the new value here.
    expect(digest(images)).toBe('30c4dcffe20fc0dc934260bd584ad0a1156cee8cd5d007b1672369bbe2c9d9fa');
    expect(digest(labels)).toBe('1af13fbd70cda479ef747225a638c20614c0b56904e720fe2ef7203faa815901');
  });

  it('differ from seed to seed and from stream to stream', () => {
    const sets = [generateExamples(20, 1), generateExamples(20, 2), generateExamples(20, 1, 1)];
    expect(new Set(sets.map(({ images }) => digest(images))).size).toBe(3);
  });

  it('do not depend on how many are drawn at a time', () => {
    const all = generateExamples(50, 5);
    const later = generateExamples(20, 5, 0, 30);
    expect(later.images).toEqual(all.images.slice(30 * PIXELS));
    expect(later.labels).toEqual(all.labels.slice(30));
  });

  it('show each digit about equally often', () => {
    const counts = new Array(CLASSES).fill(0);
    for (const label of generateExamples(2000, 1).labels) counts[label]++;
    for (const count of counts) expect(Math.abs(count - 200)).toBeLessThan(60);
  });

  it('know at least three ways to write each digit, and draw no two alike', () => {
    const random = createRandom(4);
    SKELETONS.forEach((ways, digit) => {
      expect(new Set(ways.map(({ style }) => style)).size).toBeGreaterThanOrEqual(3);
      const drawn = Array.from({ length: 20 }, () => {
        const image = new Uint8Array(PIXELS);
        drawDigit(digit, random, image);
        return digest(image);
      });
      expect(new Set(drawn).size).toBe(20);
    });
  });

  it('are framed like MNIST: full ink, 20 pixels long, the centre of mass in the middle', () => {
    const { images, count } = generateExamples(1000, 3);
    for (let i = 0; i < count; i++) {
      const image = images.subarray(i * PIXELS, (i + 1) * PIXELS);
      let [mass, massX, massY] = [0, 0, 0];
      let [left, right, top, bottom] = [IMAGE_SIDE, 0, IMAGE_SIDE, 0];
      image.forEach((ink, p) => {
        const [x, y] = [p % IMAGE_SIDE, Math.floor(p / IMAGE_SIDE)];
        mass += ink;
        massX += ink * x;
        massY += ink * y;
        if (ink === 0) return;
        [left, right] = [Math.min(left, x), Math.max(right, x)];
        [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      });
      expect(Math.max(...image)).toBe(255);
      const longer = Math.max(right - left, bottom - top) + 1;
      expect(longer).toBeGreaterThanOrEqual(18);
      expect(longer).toBeLessThanOrEqual(20);
      expect(Math.abs(massX / mass - 14)).toBeLessThanOrEqual(left === 0 || right === 27 ? 4 : 0.5);
      expect(Math.abs(massY / mass - 14)).toBeLessThanOrEqual(top === 0 || bottom === 27 ? 4 : 0.5);
    }
  });

  it('weigh as much as real ones', { timeout: 30_000 }, async (context) => {
    const { test } = await readMnist(mnistDirectory(context));
    const mean = (bytes: Uint8Array) => bytes.reduce((sum, ink) => sum + ink, 0) / bytes.length;
    const generated = mean(generateExamples(2000, 1).images);
    expect(Math.abs(generated / mean(test.images) - 1)).toBeLessThan(0.1);
  });

  it('teach a network to read real ones', { timeout: 60_000 }, async (context) => {
    const { test } = await readMnist(mnistDirectory(context));
    expect(accuracy(trained(generateExamples(10_000, 1)), test)).toBeGreaterThan(0.75);
  });
});
