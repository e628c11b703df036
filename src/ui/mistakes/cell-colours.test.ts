import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseHex, STEPS, scalesFrom } from '../colour';
import { cellColours, luminance } from './cell-colours';

const css = readFileSync(join(import.meta.dirname, '../tokens.css'), 'utf8');
const schemes = { light: css, dark: css.slice(css.indexOf('color-scheme="dark"')) };

const partsOf = (colour: string): readonly number[] =>
  colour.startsWith('#') ? parseHex(colour) : colour.match(/\d+/g)!.map(Number);

describe.each(Object.entries(schemes))('the colours of the cells in %s', (_, tokens) => {
  const { sequential } = scalesFrom((name) => tokens.match(`${name}: (#\\w+)`)![1]!);

  test('can be read at every count', () => {
    for (let count = 0; count <= STEPS; count++) {
      const { background, color } = cellColours(count, STEPS, sequential);
      const [one, other] = [luminance(partsOf(background)), luminance(partsOf(color))];
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      expect(contrast).toBeGreaterThan(4.5);
    }
  });

  test('go from the beginning of the scale to its end', () => {
    const { background: none } = cellColours(0, 12, sequential);
    const { background: most } = cellColours(12, 12, sequential);
    expect(partsOf(none)).toEqual(parseHex(tokens.match(/--sequential-0: (#\w+)/)![1]!));
    expect(partsOf(most)).toEqual(parseHex(tokens.match(/--sequential-4: (#\w+)/)![1]!));
    expect(cellColours(0, 0, sequential).background).toBe(none);
  });
});
