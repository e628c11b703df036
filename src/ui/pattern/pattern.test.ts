import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type LossName, losses } from '../../engine/losses';
import { type Column, columns, patternRows, section } from './pattern';

const withoutIndices = (latex: string) =>
  latex.replace(/\\htmlClass\{layer-index\}\{[^}]*\}/g, '·');

/** The formulas of a column, without the numbers of the layers. */
const shapes = (column: Column, hidden: number) =>
  patternRows(hidden, 'numbers', 'crossEntropy').map((row) =>
    withoutIndices(row.cells[column].latex),
  );

describe('the pattern of the derivatives', () => {
  test('has a row for each layer, the last layer first', () => {
    expect(patternRows(0, 'numbers', 'crossEntropy').map(({ layer }) => layer)).toEqual([1]);
    expect(patternRows(3, 'numbers', 'crossEntropy').map(({ layer }) => layer)).toEqual([
      4, 3, 2, 1,
    ]);
    expect(patternRows(3, 'numbers', 'crossEntropy').filter(({ isLast }) => isLast)).toHaveLength(
      1,
    );
  });

  test('the same shape means the same formula but for the numbers', () => {
    for (const column of columns) {
      const byShape = new Map<string, Set<string>>();
      for (const row of patternRows(4, 'numbers', 'crossEntropy')) {
        const { shape, latex } = row.cells[column];
        // The image takes the place of the activations below the first layer.
        const general = withoutIndices(latex).replace(/\bx\b/, 'a_{·}');
        byShape.set(shape, (byShape.get(shape) ?? new Set()).add(general));
      }
      for (const formulas of byShape.values()) expect([...formulas]).toHaveLength(1);
    }
  });

  test('the weight case and the bias case are the same in every layer, the last one included', () => {
    expect(new Set(shapes('bias', 4)).size).toBe(1);
    expect(new Set(shapes('weights', 4).slice(0, -1)).size).toBe(1);
    const [last, ...hidden] = shapes('delta', 4);
    expect(new Set(hidden).size).toBe(1);
    expect(hidden).not.toContain(last);
  });

  test('the last layer says what the loss makes of it, as the derivation in the engine does', () => {
    const lastWith = (loss: LossName) => patternRows(1, 'numbers', loss)[0]!.cells;
    for (const loss of Object.keys(losses) as LossName[]) {
      const { activation, delta } = lastWith(loss);
      const isSoftmax = losses[loss].outputFormula.includes(String.raw`\sum_j e^{z_j}`);
      expect(activation.latex.includes('softmax')).toBe(isSoftmax);
      // The factors of δ that the loss has, beside p − t.
      expect(delta.latex.includes('(1 - p)')).toBe(losses[loss].deltaFormula.includes('(1 - p_k)'));
      expect(delta.latex.includes('sum')).toBe(losses[loss].deltaFormula.includes('sum'));
    }
  });

  test('written with letters, all hidden layers are one row', () => {
    const [, ...hidden] = patternRows(4, 'letters', 'crossEntropy');
    expect(new Set(hidden.map(({ cells }) => JSON.stringify(cells))).size).toBe(1);
  });
});

test('a section of a source file is what stands between two headings', () => {
  const source = readFileSync('src/engine/networks/dynamic.ts', 'utf8');
  const backward = section(source, 'Backward');
  expect(backward).toMatch(/^function backward\(/);
  expect(backward).toMatch(/kernels\.weightGradient\(/);
  expect(backward).not.toContain('moveParameters');
  expect(() => section(source, 'Sideways')).toThrow(/no heading Sideways/);
});
