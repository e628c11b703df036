import katex from 'katex';
import { expect, test } from 'vitest';
import { activations } from '../../engine/activations';
import { losses } from '../../engine/losses';
import { optimizers } from '../../engine/optimizers';
import { markSymbols } from './marks';

const marksIn = (latex: string): string[] => {
  const html = katex.renderToString(latex, {
    throwOnError: true,
    strict: false,
    trust: ({ command }) => command === '\\htmlData',
    output: 'html',
  });
  return [...html.matchAll(/data-mark="(\w+)"/g)].map(([, mark]) => mark!);
};

test('marks symbols and leaves the letters of words and commands alone', () => {
  expect(markSymbols(String.raw`a = \max(0, z)`, { a: 'a', z: 'z' })).toBe(
    String.raw`{\htmlData{mark=a}{a}} = \max(0, {\htmlData{mark=z}{z}})`,
  );
  expect(markSymbols(String.raw`\frac{e^{z_k}}{\sum_j e^{z_j}}`, { z_k: 'z', z_j: 'rest' })).toBe(
    String.raw`\frac{e^{{\htmlData{mark=z}{z_k}}}}{\sum_j e^{{\htmlData{mark=rest}{z_j}}}}`,
  );
});

test('marks a command as a whole', () => {
  expect(
    markSymbols(String.raw`\delta_k = \eta\,g`, { '\\delta_k': 'delta', '\\eta': 'eta' }),
  ).toBe(String.raw`{\htmlData{mark=delta}{\delta_k}} = {\htmlData{mark=eta}{\eta}}\,g`);
});

test('every formula of the tables can be set with its symbols marked', () => {
  for (const { formula, derivativeFormula } of Object.values(activations)) {
    expect(marksIn(markSymbols(formula, { a: 'a', z: 'z' }))).toContain('z');
    marksIn(markSymbols(derivativeFormula, { a: 'a', z: 'z', "\\varphi'(z)": 'phi' }));
  }
  for (const { outputFormula, deltaFormula } of Object.values(losses)) {
    expect(marksIn(markSymbols(outputFormula, { p_k: 'p', z_k: 'z' }))).toContain('p');
    const marks = { '\\delta_k': 'delta', p_k: 'p', t_k: 't' } as const;
    expect(marksIn(markSymbols(deltaFormula, marks))).toEqual(
      expect.arrayContaining(['delta', 'p', 't']),
    );
  }
  for (const { formula } of Object.values(optimizers)) {
    const marks = marksIn(markSymbols(formula, { '\\theta': 'theta', '\\eta': 'eta', W: 'theta' }));
    expect(marks).toEqual(expect.arrayContaining(['theta', 'eta']));
  }
});
