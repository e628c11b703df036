import { optimizers } from '../../engine/optimizers';
import type { FrozenStep } from '../../state/microscope';
import { type Stage, sameStage, stagesOf } from '../../state/stages';
import { type Touched, touchedBy } from './touched';

/** The arrays that share the layout of the parameters. */
export type StripName = 'parameters' | 'gradients' | 'm' | 'v';

/** The arrays as they are when a stage is over. */
export function stripsOf(
  step: FrozenStep,
  stage: Stage,
): Readonly<Record<StripName, Float32Array>> {
  const { before, after, gradients, applied, memoryBefore, memoryAfter, layout } = step;
  const nothing = new Float32Array(layout.length);
  if (stage.kind === 'update') {
    const [m, v] = memoryAfter ?? [nothing, nothing];
    return { parameters: after, gradients: applied, m, v };
  }
  const [m, v] = memoryBefore ?? [nothing, nothing];
  return { parameters: before, gradients: soFar(step, stage, gradients), m, v };
}

/** The gradients that have been worked out when a stage is over; the others are still empty. */
function soFar({ specification, layout }: FrozenStep, stage: Stage, gradients: Float32Array) {
  const stages = stagesOf(specification);
  const done = stages.slice(0, 1 + stages.findIndex((one) => sameStage(one, stage)));
  const found = new Float32Array(gradients.length);
  for (const { kind, layer } of done) {
    if (kind !== 'weightGradient' && kind !== 'biasGradient') continue;
    const wanted = kind === 'weightGradient' ? 'weights' : 'bias';
    const piece = layout.pieces.find((one) => one.kind === wanted && one.layer === layer)!;
    const { offset, length } = piece;
    found.set(gradients.subarray(offset, offset + length), offset);
  }
  return found;
}

const stripOf: Readonly<Partial<Record<Touched['what'], StripName>>> = {
  W: 'parameters',
  b: 'parameters',
  dW: 'gradients',
  db: 'gradients',
  parameters: 'parameters',
  gradients: 'gradients',
  m: 'm',
  v: 'v',
};

/** The names of the pieces of a strip that the stage reads or writes. */
export function litPieces(
  strip: StripName,
  { settings, layout }: Pick<FrozenStep, 'settings' | 'layout'>,
  stage: Stage,
): ReadonlySet<string> {
  const { memories } = optimizers[settings.optimizer.name];
  const touched = touchedBy(stage, memories).filter(({ what }) => stripOf[what] === strip);
  const all = layout.pieces.map(({ name }) => name);
  return new Set(
    touched.flatMap(({ what, layer }) =>
      layer === 0 ? all : [`${what.endsWith('W') ? 'W' : 'b'}${layer}`],
    ),
  );
}
