import { expect, test } from 'vitest';
import { runLine } from './run-line';

test('twenty runs in a row have twenty lines, and neighbours share neither colour nor dashes', () => {
  const lines = Array.from({ length: 20 }, (_, place) => runLine(place));
  expect(new Set(lines.map(({ colour, dashes }) => colour + dashes)).size).toBe(20);
  for (let i = 1; i < lines.length; i++) {
    expect(lines[i]!.colour).not.toBe(lines[i - 1]!.colour);
    expect(lines[i]!.dashes).not.toBe(lines[i - 1]!.dashes);
  }
});
