import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../engine/random';
import { PIXELS } from './dataset';
import { DataError } from './errors';
import { gunzip } from './gzip';
import { readExamples, readIdx } from './idx';
import { idxFile } from './testing';

const packed = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes));
const file = (bytes: Uint8Array, name = 'some-file') => ({ name, bytes });

/** Changed copies of the bytes. */
function changed(bytes: Uint8Array, change: (copy: Uint8Array<ArrayBuffer>) => void) {
  const copy = new Uint8Array(bytes);
  change(copy);
  return copy;
}

function someImages(count: number): Uint8Array<ArrayBuffer> {
  const random = createRandom(3);
  const pixels = Uint8Array.from({ length: count * PIXELS }, () => random.integer(256));
  return idxFile([count, 28, 28], pixels);
}

const images = someImages(3);
const labels = idxFile([3], Uint8Array.of(7, 0, 9));

describe('an IDX file', () => {
  it('gives back the sizes and bytes that were written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<1 | 3>(1, 3).chain((dimensions) =>
          fc.array(fc.integer({ min: 0, max: 6 }), {
            minLength: dimensions,
            maxLength: dimensions,
          }),
        ),
        fc.infiniteStream(fc.integer({ min: 0, max: 255 })),
        (sizes, values) => {
          const length = sizes.reduce((product, size) => product * size, 1);
          const data = Uint8Array.from({ length }, () => values.next().value);
          const read = readIdx(file(idxFile(sizes, data)), sizes.length === 1 ? 1 : 3);
          expect(read.sizes).toEqual(sizes);
          expect(read.data).toEqual(data);
        },
      ),
    );
  });

  it.each([
    [
      'a first byte that is not zero',
      (b: Uint8Array) => b.set([1], 0),
      /two zero bytes, but found 01 00/,
    ],
    [
      'another type',
      (b: Uint8Array) => b.set([0x0d], 2),
      /type 08 \(unsigned bytes\), but found 0d/,
    ],
    [
      'another number of dimensions',
      (b: Uint8Array) => b.set([1], 3),
      /3 dimensions \(images\), but found 1/,
    ],
    [
      'a larger count than there are images',
      (b: Uint8Array) => b.set([4], 7),
      /expected 3136 bytes .* but found only 2352/,
    ],
    [
      'a smaller count than there are images',
      (b: Uint8Array) => b.set([2], 7),
      /expected 1568 bytes .* but found more/,
    ],
    [
      'sizes that no computer holds',
      (b: Uint8Array) => b.fill(0xff, 4, 16),
      /at most 268435456 bytes/,
    ],
  ])('is refused with %s', (_, change, message) => {
    const reading = () => readIdx(file(changed(images, change)), 3);
    expect(reading).toThrow(DataError);
    expect(reading).toThrow(message);
    expect(reading).toThrow(/^some-file: expected .* found .*\. [A-Z]/);
  });

  it('is refused if it is empty, or ends within the header', () => {
    for (const length of [0, 1, 3, 4, 15]) {
      const reading = () => readIdx(file(images.slice(0, length)), 3);
      expect(reading).toThrow(`16 bytes, but found only ${length} bytes`);
    }
  });

  it('is refused wherever it is cut off', () => {
    fc.assert(
      fc.property(fc.nat({ max: images.length - 1 }), (end) => {
        expect(() => readIdx(file(images.slice(0, end)), 3)).toThrow(DataError);
      }),
    );
  });

  it('is refused if anything follows its end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (more) => {
        expect(() => readIdx(file(Uint8Array.of(...images, ...more)), 3)).toThrow(DataError);
      }),
    );
  });

  it('is refused whenever a bit of its header is wrong', () => {
    for (let bit = 0; bit < 16 * 8; bit++) {
      const wrong = changed(images, (b) => {
        b[bit >> 3]! ^= 1 << (bit & 7);
      });
      expect(() => readIdx(file(wrong), 3)).toThrow(DataError);
    }
  });
});

describe('readExamples', () => {
  it('gives the images and labels', () => {
    const examples = readExamples(file(images), file(labels));
    expect(examples.count).toBe(3);
    expect(examples.images).toEqual(images.slice(16));
    expect(examples.labels).toEqual(Uint8Array.of(7, 0, 9));
  });

  it.each([
    [
      'the counts differ',
      images,
      idxFile([2], Uint8Array.of(7, 0)),
      /^l: expected 3 labels.* in i, but found 2/,
    ],
    [
      'a label is beyond the classes',
      images,
      idxFile([3], Uint8Array.of(7, 10, 9)),
      /^l: expected labels from 0 to 9, but found 10 as label number 2/,
    ],
    [
      'the images have another size',
      idxFile([3, 14, 56], images.slice(16)),
      labels,
      /^i: expected images of 28 × 28 pixels, but found 14 × 56/,
    ],
    [
      'there are no images',
      idxFile([0, 28, 28], new Uint8Array()),
      idxFile([0], new Uint8Array()),
      /^i: expected at least one image/,
    ],
    [
      'the two files are swapped',
      labels,
      images,
      /^i: expected 3 dimensions \(images\), but found 1.*swapped/,
    ],
    [
      'one is a web page',
      new TextEncoder().encode('<!doctype html><html></html>'),
      labels,
      /^i: expected an IDX file.*found 3c 21/,
    ],
  ])('refuses them if %s', (_, imageBytes, labelBytes, message) => {
    const reading = () => readExamples(file(imageBytes, 'i'), file(labelBytes, 'l'));
    expect(reading).toThrow(DataError);
    expect(reading).toThrow(message);
  });

  it('throws nothing but a DataError, whatever the bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 64 }),
      fc.uint8Array({ maxLength: 64 }).map((rest) => Uint8Array.of(0, 0, 8, 3, ...rest)),
    );
    fc.assert(
      fc.property(bytes, (some) => {
        expect(() => readExamples(file(some), file(labels))).toThrow(DataError);
      }),
      { numRuns: 300 },
    );
  });

  it('survives 2,000 random corruptions, packed or not: each is refused, or only changed pixels or labels', {
    timeout: 30_000,
  }, async () => {
    const random = createRandom(11);
    const originals = [images, labels, packed(images), packed(labels)];
    let refused = 0;
    for (let i = 0; i < 2000; i++) {
      const which = i % 4;
      const original = originals[which]!;
      const isPacked = original[0] === 0x1f;
      const corrupt = corrupted(original, random);
      const isImages = which % 2 === 0;
      try {
        const bytes = isPacked ? await gunzip(corrupt, 'some-file', images.length) : corrupt;
        const read = readExamples(file(isImages ? bytes : images), file(isImages ? labels : bytes));
        // Accepted: the shape is right, and so is every byte that says it or is under a checksum.
        expect(read.count).toBe(3);
        expect(read.images.length).toBe(3 * PIXELS);
        expect(read.labels.length).toBe(3);
        expect(Math.max(...read.labels)).toBeLessThan(10);
        if (isPacked) {
          expect(read.images).toEqual(images.slice(16));
          expect(read.labels).toEqual(labels.slice(8));
        } else {
          const header = isImages ? 16 : 8;
          expect(bytes.length).toBe(original.length);
          expect(bytes.slice(0, header)).toEqual(original.slice(0, header));
        }
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(1000);
  });
});

/** The bytes with a random fault: changed, cut, lengthened, or with a part lost or doubled. */
function corrupted(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  // Half of the faults strike the first bytes, where the header is.
  const at = random.integer(random.integer(2) === 0 ? Math.min(20, bytes.length) : bytes.length);
  const length = 1 + random.integer(12);
  const noise = Array.from({ length }, () => random.integer(256));
  const faults = [
    () => changed(bytes, (copy) => copy.set([copy[at]! ^ (1 << random.integer(8))], at)),
    () => changed(bytes, (copy) => copy.set(noise.slice(0, bytes.length - at), at)),
    () => new Uint8Array(bytes.slice(0, at)),
    () => new Uint8Array([...bytes, ...noise]),
    () => new Uint8Array([...bytes.slice(0, at), ...bytes.slice(at + length)]),
    () => new Uint8Array([...bytes.slice(0, at + length), ...bytes.slice(at)]),
  ];
  return faults[random.integer(faults.length)]!();
}

describe('gunzip', () => {
  it('unpacks no more than one byte past what is enough, however much there is', async () => {
    const bomb = packed(new Uint8Array(64 * 2 ** 20));
    expect(bomb.length).toBeLessThan(100_000);
    expect((await gunzip(bomb, 'bomb', 1000)).length).toBe(1001);
    // It stops there: a fault further on is never met.
    const cutOff = bomb.slice(0, bomb.length / 2);
    expect((await gunzip(cutOff, 'bomb', 1000)).length).toBe(1001);
  });

  it('refuses a stream with a wrong checksum', async () => {
    const stream = packed(images);
    stream[stream.length - 8]! ^= 1;
    await expect(gunzip(stream, 'f', images.length)).rejects.toThrow(/^f: expected a whole gzip/);
  });

  it('refuses a stream wherever it is cut off, and what follows its end', async () => {
    const whole = packed(images);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.length - 1 }),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        async (end, more) => {
          const cutOff = gunzip(whole.slice(0, end), 'f', images.length);
          await expect(cutOff).rejects.toThrow(DataError);
          const followed = gunzip(Uint8Array.of(...whole, ...more), 'f', images.length);
          await expect(followed).rejects.toThrow(DataError);
        },
      ),
    );
  });
});
