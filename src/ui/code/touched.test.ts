import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stagesOf } from '../../state/stages';
import { presets } from '../../training/configuration';
import { type FileName, lineOf } from './listing';
import { nameIn, touchedBy } from './touched';

const stages = stagesOf(presets.static.configuration.network);

/** The variables that a call names: what stands in its parentheses, up to the first dimension. */
const argumentsOf = (line: string): string[] =>
  line
    .slice(line.indexOf('(') + 1, line.lastIndexOf(')'))
    .split(/, (?![^[]*\])/)
    .map((argument) => argument.replaceAll(/[!{}]/g, '').trim());

test.each(['static'] as const)('the names are those of the line in %s.ts', (file: FileName) => {
  const lines = readFileSync(`src/engine/networks/${file}.ts`, 'utf8').split('\n');
  for (const stage of stages) {
    const line = lineOf(lines, file, stage, 3);
    if (line === null || stage.kind === 'update') continue;
    const named = argumentsOf(lines[line]!);
    const touched = touchedBy(stage, 0).map((thing) => nameIn(file, thing, stage, 3));
    for (const name of touched) expect(named, `${stage.kind} ${stage.layer}`).toContain(name);
  }
});

test('a stage writes or changes one thing, and the update changes the memory too', () => {
  for (const stage of stages) {
    const touched = touchedBy(stage, 2).filter(({ access }) => access !== 'read');
    expect(touched, stage.kind).toHaveLength(stage.kind === 'update' ? 3 : 1);
    const isChanged = stage.kind === 'update' || stage.kind === 'activationDelta';
    expect(touched[0]!.access, stage.kind).toBe(isChanged ? 'change' : 'write');
  }
});

test('loops name the layer by its letter, or not at all', () => {
  const dense = { kind: 'dense', layer: 2 } as const;
  const names = (file: FileName, stage: (typeof stages)[number]) =>
    touchedBy(stage, 0).map((thing) => nameIn(file, thing, stage, 3));
  expect(names('dynamic', dense)).toEqual(['z', 'h', 'W', 'b']);
  expect(names('flat', dense)).toEqual(['z[l]', 'h', 'W[l]', 'b[l]']);
  const weights = { kind: 'weightGradient', layer: 2 } as const;
  expect(names('dynamic', weights)).toEqual(['dW', 'below.handedOn', 'delta']);
  expect(names('flat', weights)).toEqual(['dW[l]', 'below', 'delta[l]']);
  expect(names('flat', { kind: 'dense', layer: 3 })).toContain('z[last]');
  expect(names('static', { kind: 'output', layer: 3 })).toEqual(['p', 'z3']);
});
