import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stagesOf } from '../../state/stages';
import { presets } from '../../training/configuration';
import { type FileName, headings, lineOf, listingOf } from './listing';

const files = ['static', 'dynamic', 'flat'] as const;
const linesOf = (file: FileName) =>
  readFileSync(`src/engine/networks/${file}.ts`, 'utf8').split('\n');
const { network } = presets.static.configuration;
const stages = stagesOf(network);

describe.each(files)('%s.ts', (file) => {
  test('has the four headings, and no line is lost between them', () => {
    const { top, blocks } = listingOf(linesOf(file));
    const all = [...top.lines, ...headings.flatMap((heading) => blocks[heading].lines)];
    const wanted = linesOf(file).filter((line) => line.trim() !== '');
    expect(all.filter((line) => line.trim() !== '')).toEqual(wanted);
    for (const heading of headings) expect(blocks[heading].lines[0]).toContain(heading);
  });

  test('has a line for every stage but the loss', () => {
    for (const stage of stages) {
      const line = lineOf(linesOf(file), file, stage, 3);
      expect(line === null, `${stage.kind} ${stage.layer}`).toBe(stage.kind === 'loss');
    }
  });
});

describe('the line of a stage', () => {
  test('is where the forward pass takes the image, when the image goes in', () => {
    for (const file of files) {
      const lines = linesOf(file);
      const line = lineOf(lines, file, { kind: 'input', layer: 0 }, 3)!;
      const before = lines.slice(0, line + 1).filter((text) => text.includes('function '));
      expect(before.at(-1)).toContain('function forward(');
    }
  });

  const textOf = (file: FileName, kind: (typeof stages)[number]['kind'], layer: number) =>
    linesOf(file)[lineOf(linesOf(file), file, { kind, layer }, 3)!]!.trim();

  test('is the one that names the layer, where layers are spelled out', () => {
    for (const layer of [1, 2, 3]) {
      expect(textOf('static', 'dense', layer)).toMatch(`kernels.denseForward(z${layer}, `);
      expect(textOf('static', 'weightGradient', layer)).toMatch(
        `kernels.weightGradient(dW${layer}, `,
      );
      expect(textOf('static', 'biasGradient', layer)).toMatch(`kernels.biasGradient(db${layer}, `);
    }
    for (const layer of [1, 2]) {
      expect(textOf('static', 'activation', layer)).toMatch(`activationForward(a${layer}, `);
      expect(textOf('static', 'inputDelta', layer)).toMatch(`inputGradient(delta${layer}, `);
      expect(textOf('static', 'activationDelta', layer)).toMatch(
        `activationBackward(delta${layer}, `,
      );
    }
  });

  test('is the same for all layers in a loop, but for the last layer of the flat network', () => {
    expect(textOf('dynamic', 'dense', 1)).toBe(textOf('dynamic', 'dense', 3));
    expect(textOf('flat', 'dense', 1)).toMatch('z[l]!');
    expect(textOf('flat', 'dense', 3)).toMatch('z[last]!');
    expect(textOf('flat', 'update', 0)).toMatch(/^moveParameters\(/);
  });
});
