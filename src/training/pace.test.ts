import { expect, test } from 'vitest';
import { createPace } from './pace';

/** How many images are trained in ten seconds when a batch is tried every millisecond. */
function trainedInTenSeconds(imagesPerSecond: number, batch: number): number {
  const pace = createPace();
  pace.limitTo(imagesPerSecond, 0);
  let trained = 0;
  for (let now = 0; now < 10_000; now++) {
    if (!pace.allows(now)) continue;
    pace.spend(batch);
    trained += batch;
  }
  return trained;
}

test('a pace is kept, whatever the size of a batch', () => {
  for (const batch of [1, 32, 1024]) {
    expect(Math.abs(trainedInTenSeconds(1000, batch) - 10_000)).toBeLessThanOrEqual(batch);
  }
});

test('a pause is not made good by a rush', () => {
  const pace = createPace();
  pace.limitTo(1000, 0);
  let trained = 0;
  while (pace.allows(60_000)) {
    pace.spend(10);
    trained += 10;
  }
  expect(trained).toBeLessThanOrEqual(60);
});

test('without a limit everything is allowed', () => {
  const pace = createPace();
  pace.spend(1e9);
  expect(pace.allows(0)).toBe(true);
  pace.limitTo(10, 0);
  pace.spend(1000);
  expect(pace.allows(1)).toBe(false);
  pace.limitTo(null, 2);
  expect(pace.allows(2)).toBe(true);
});
