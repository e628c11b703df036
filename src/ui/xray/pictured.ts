import type { FrozenStep } from '../../state/microscope';
import { below } from '../../state/selection';
import type { Stage, StageKind } from '../../state/stages';
import { rowOf } from '../../state/terms';

export type PicturedSymbol = 'x' | 'z' | 'a' | 'p' | 'da' | 'delta';

/** What a layer shows in the picture. */
export interface Pictured {
  readonly symbol: PicturedSymbol;
  /** (units) */
  readonly values: Float32Array;
}

const worksOut: Readonly<Partial<Record<StageKind, PicturedSymbol>>> = {
  dense: 'z',
  activation: 'a',
  output: 'p',
  outputDelta: 'delta',
  inputDelta: 'da',
  activationDelta: 'delta',
};

/** What a layer holds once the stages up to that place are done; null while it holds nothing. */
export function picturedIn(
  step: FrozenStep,
  stages: readonly Stage[],
  place: number,
  layer: number,
  example: number,
): Pictured | null {
  if (layer === 0) return { symbol: 'x', values: below(step, 1, example) };
  const done = stages.slice(0, place + 1);
  const last = done.findLast((stage) => stage.layer === layer && worksOut[stage.kind]);
  const symbol = last && worksOut[last.kind];
  const held = step.layers[layer - 1]!;
  if (!symbol || symbol === 'x') return null;
  const values = symbol === 'p' ? held.a : held[symbol];
  return values && { symbol, values: rowOf(values, step, example) };
}
