import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import dynamicLines from '../../engine/networks/dynamic.ts?tokens';
import flatLines from '../../engine/networks/flat.ts?tokens';
import staticLines from '../../engine/networks/static.ts?tokens';
import { textOf } from './token';

test.each([
  ['static', staticLines],
  ['dynamic', dynamicLines],
  ['flat', flatLines],
])('the lines of %s.ts in tokens are those of the file', (name, lines) => {
  const source = readFileSync(`src/engine/networks/${name}.ts`, 'utf8');
  expect(lines.map(textOf).join('\n')).toBe(source);
});

test('a token has the kind that its colour goes by', () => {
  const line = staticLines.find((one) => textOf(one).startsWith('export function '))!;
  expect(line.slice(0, 3)).toEqual([['keyword', 'export'], ' ', ['keyword', 'function']]);
});

test('each kind has a colour', () => {
  const styles = readFileSync('src/ui/code/code.module.css', 'utf8');
  const tokens = [staticLines, dynamicLines, flatLines].flat(2);
  const kinds = new Set(tokens.flatMap((token) => (typeof token === 'string' ? [] : [token[0]])));
  for (const kind of kinds) expect(styles).toMatch(new RegExp(`^\\.${kind}[ ,]`, 'm'));
});
