import { describe, expect, test } from 'vitest';
import { type Colour, parseHex } from '../colour';
import { luminance } from './cell-colours';
import { digitColours } from './digit-colours';

/** What each kind of eye makes of linear red, green and blue (Machado and others, 2009). */
const eyes = {
  common: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritanopia: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
} as const;

const linear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** A colour in OKLab, where distances are as large as they look; as that kind of eye sees it. */
function seen(colour: Colour, matrix: readonly number[]): [number, number, number] {
  const parts = colour.map(linear);
  const [r, g, b] = [0, 3, 6].map((row) => {
    const sum = parts.reduce((total, part, k) => total + matrix[row + k]! * part, 0);
    return Math.min(Math.max(sum, 0), 1);
  }) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const surfaces = { light: '#ffffff', dark: '#1b201f' };

describe.each(['light', 'dark'] as const)('the colours of the digits in %s', (scheme) => {
  const colours = digitColours[scheme].map(parseHex);

  test.each(Object.entries(eyes))('keep apart for %s eyes', (_, matrix) => {
    const labs = colours.map((colour) => seen(colour, matrix));
    const distances = labs.flatMap((one, i) =>
      labs.slice(0, i).map((other) => Math.hypot(...one.map((part, k) => part - other[k]!))),
    );
    expect(distances).toHaveLength(45);
    expect(Math.min(...distances)).toBeGreaterThan(0.12);
  });

  test('stand out from the surface by 3:1', () => {
    const ground = luminance(parseHex(surfaces[scheme]));
    for (const colour of colours) {
      const light = luminance(colour);
      const contrast = (Math.max(light, ground) + 0.05) / (Math.min(light, ground) + 0.05);
      expect(contrast).toBeGreaterThan(3);
    }
  });
});
