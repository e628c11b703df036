import { expect, test } from 'vitest';
import type { TunableChoice } from '../../engine/choices';
import { initialisers } from '../../engine/initialisers';
import { optimizers } from '../../engine/optimizers';
import { schedules } from '../../engine/schedules';
import { choices as danish } from './da/choices';
import { choices as english } from './en/choices';

const tables: readonly Readonly<Record<string, TunableChoice>>[] = [
  optimizers,
  initialisers,
  schedules,
];

test('every parameter of every table is called what the table calls it', () => {
  const called = tables.flatMap((table) =>
    Object.values(table).flatMap(({ parameters }) =>
      Object.entries(parameters).map(([key, { label }]) => [key, label] as const),
    ),
  );
  expect(Object.fromEntries(called)).toEqual(english.parameters);
  // Not only the last of those with the same key.
  const words: Readonly<Record<string, string>> = english.parameters;
  for (const [key, label] of called) expect(words[key], key).toBe(label);
});

test('no choice is without its words in Danish, and every number of a preset stays', () => {
  for (const [part, words] of Object.entries(english)) {
    expect(Object.keys(danish[part as keyof typeof danish]), part).toEqual(Object.keys(words));
  }
  const numbers = (text: string) => text.match(/\d+/g) ?? [];
  for (const [name, text] of Object.entries(english.presets)) {
    const translated: Readonly<Record<string, string>> = danish.presets;
    expect(numbers(translated[name] ?? ''), name).toEqual(numbers(text));
  }
});
