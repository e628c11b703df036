import { describe, expect, it } from 'vitest';
import { colourTable, STEPS } from '../colour';
import { cssColour } from './css-colours';

describe('cssColour', () => {
  const table = colourTable(['#ff0000', '#000000', '#0000ff'], 2 * STEPS + 1);

  it('is the colour at the ends of a table', () => {
    expect(cssColour(table, 0)).toBe('rgb(255 0 0)');
    expect(cssColour(table, 2 * STEPS)).toBe('rgb(0 0 255)');
  });

  it('is close to the colour everywhere between', () => {
    for (let index = 0; index <= 2 * STEPS; index++) {
      const [red, , blue] = cssColour(table, index).match(/\d+/g)!.map(Number);
      expect(Math.abs(red! - Math.max(255 - index, 0))).toBeLessThanOrEqual(5);
      expect(Math.abs(blue! - Math.max(index - 255, 0))).toBeLessThanOrEqual(5);
    }
  });
});
