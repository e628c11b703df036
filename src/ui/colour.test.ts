import { describe, expect, it } from 'vitest';
import { colourTable, divergingIndex, parseHex, STEPS } from './colour';

const bytes = (pixel: number) => [...new Uint8Array(Uint32Array.of(pixel).buffer)];

describe('parseHex', () => {
  it('reads long and short colours, with space around them as getComputedStyle gives it', () => {
    expect(parseHex(' #1665b0')).toEqual([0x16, 0x65, 0xb0]);
    expect(parseHex('#fa0')).toEqual([255, 170, 0]);
  });

  it('refuses what is not a colour', () => {
    expect(() => parseHex('blue')).toThrow(RangeError);
    expect(() => parseHex('')).toThrow(RangeError);
  });
});

describe('colourTable', () => {
  it('begins and ends with the first and last stop and has the middle one in its middle', () => {
    const table = colourTable(['#ff0000', '#ffffff', '#0000ff'], 2 * STEPS + 1);
    expect(bytes(table[0]!)).toEqual([255, 0, 0, 255]);
    expect(bytes(table[STEPS]!)).toEqual([255, 255, 255, 255]);
    expect(bytes(table[2 * STEPS]!)).toEqual([0, 0, 255, 255]);
  });

  it('mixes evenly between two stops', () => {
    expect(bytes(colourTable(['#000000', '#c86400'], 5)[1]!)).toEqual([50, 25, 0, 255]);
  });
});

describe('divergingIndex', () => {
  it('puts zero in the middle, whatever the range', () => {
    expect(divergingIndex(0, 3)).toBe(STEPS);
    expect(divergingIndex(0, 0)).toBe(STEPS);
  });

  it('goes up with positive values and down with negative ones, alike on both sides', () => {
    expect(divergingIndex(1, 2) - STEPS).toBe(STEPS - divergingIndex(-1, 2));
    expect(divergingIndex(1, 2)).toBeGreaterThan(STEPS);
  });

  it('ends at the range', () => {
    expect(divergingIndex(9, 2)).toBe(2 * STEPS);
    expect(divergingIndex(-9, 2)).toBe(0);
  });
});
