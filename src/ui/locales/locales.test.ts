import { describe, expect, test } from 'vitest';
import { danish } from './da';
import { english } from './en';
import { viewWords } from './en/views';

interface Words {
  readonly [key: string]: string | Words;
}

/** Every string with the path of its keys. */
function strings(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : strings(value, `${path}${key}.`),
  );
}

const variables = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)[^}]*\}\}|<(\/?\w+)\/?>/g)].map(([whole]) => whole).sort();

describe('the languages', () => {
  const translated = new Map(strings(danish));
  const original = strings({ ...english, ...viewWords });

  test('have the same keys, and no empty string', () => {
    expect([...translated.keys()].sort()).toEqual(original.map(([path]) => path).sort());
    expect([...translated].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test.each(original)('%s has the same variables in both', (path, text) => {
    expect(variables(translated.get(path) ?? '')).toEqual(variables(text));
  });

  test.each([
    ['English', original],
    ['Danish', [...translated]],
  ])('%s exercises name only what is called so on the page', (_, words) => {
    const called = new Set(words.map(([, text]) => text));
    const named = words
      .filter(([path]) => path.startsWith('exercises.'))
      .flatMap(([, text]) => [...text.matchAll(/[“”]([^“”]+)”/g)].map(([, name = '']) => name));
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !called.has(name))).toEqual([]);
  });
});
