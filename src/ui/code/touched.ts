import { pieceNamed, viewOf } from '../../engine/layout';
import type { FrozenStep } from '../../state/microscope';
import type { Stage } from '../../state/stages';
import type { FileName } from './listing';

/** Something that a stage reads or writes. */
export interface Touched {
  readonly what:
    | 'x'
    | 'labels'
    | 'z'
    | 'a'
    | 'delta'
    | 'W'
    | 'b'
    | 'dW'
    | 'db'
    | 'parameters'
    | 'gradients'
    | 'm'
    | 'v'
    | 'L';
  /** Its layer, counted from 1; 0 for what belongs to none. */
  readonly layer: number;
  /** What is changed is read as well. */
  readonly access: 'read' | 'write' | 'change';
}

/** What the layer below hands to a layer: the images to the first one. */
const below = (layer: number): Touched =>
  layer === 1
    ? { what: 'x', layer: 0, access: 'read' }
    : { what: 'a', layer: layer - 1, access: 'read' };

/** What a stage reads and writes, in the order in which its line names it. */
export function touchedBy({ kind, layer }: Stage, memories: number): readonly Touched[] {
  const touch =
    (access: Touched['access']) =>
    (what: Touched['what'], of = layer): Touched => ({ what, layer: of, access });
  const [read, write, change] = [touch('read'), touch('write'), touch('change')];
  switch (kind) {
    case 'input':
      return [write('x', 0)];
    case 'dense':
      return [write('z'), below(layer), read('W'), read('b')];
    case 'activation':
    case 'output':
      return [write('a'), read('z')];
    case 'loss':
      return [write('L', 0), read('a'), read('labels', 0)];
    case 'outputDelta':
      return [write('delta'), read('a'), read('labels', 0)];
    case 'weightGradient':
      return [write('dW'), below(layer), read('delta')];
    case 'biasGradient':
      return [write('db'), read('delta')];
    case 'inputDelta':
      return [write('delta'), read('delta', layer + 1), read('W', layer + 1)];
    case 'activationDelta':
      return [change('delta'), read('z'), read('a')];
    case 'update': {
      const remembered = [change('m', 0), change('v', 0)].slice(0, memories);
      return [change('parameters', 0), ...remembered, read('gradients', 0)];
    }
  }
}

/** What a thing is called in a file. */
export function nameIn(
  file: FileName,
  { what, layer }: Touched,
  stage: Stage,
  layers: number,
): string {
  if (what === 'x' || what === 'labels' || layer === 0) return what;
  // With dropout it is less than the activations: what the layer below hands on.
  const isHandedOn = what === 'a' && layer === stage.layer - 1;
  if (isHandedOn) return handedOn[file](stage, layer);
  if (file === 'static') return what === 'a' && layer === layers ? 'p' : `${what}${layer}`;
  if (file === 'flat') {
    const index = layer === layers ? 'last' : layer < stage.layer ? 'l - 1' : 'l';
    return `${what}[${layer > stage.layer && layer < layers ? 'l + 1' : index}]`;
  }
  // In the loop of the dynamic network the layer of a stage has no number.
  return what;
}

/** What a line calls that which the layer below hands on. */
const handedOn: Readonly<Record<FileName, (stage: Stage, layer: number) => string>> = {
  static: (_, layer) => `h${layer}`,
  dynamic: ({ kind }) => (kind === 'dense' ? 'h' : 'below.handedOn'),
  flat: ({ kind }) => (kind === 'dense' ? 'h' : 'below'),
};

/** A thing's numbers, and how they stand. */
export interface Numbers {
  readonly rows: number;
  readonly columns: number;
  readonly values: ArrayLike<number>;
}

/** The numbers of a thing when a stage is over. */
export function numbersOf(step: FrozenStep, { what, layer }: Touched, stage: Stage): Numbers {
  const { B, sizes, layers, layout } = step;
  const own = layers[layer - 1];
  const perExample = (values: ArrayLike<number>, columns: number) => ({ rows: B, columns, values });
  const whole = (values: Float32Array) => ({ rows: 1, columns: values.length, values });
  const piece = (values: Float32Array, kind: 'W' | 'b') => {
    const found = pieceNamed(layout, `${kind}${layer}`);
    return { rows: found.rows, columns: found.columns, values: viewOf(values, found) };
  };
  switch (what) {
    case 'x':
      return perExample(step.x, sizes[0]!);
    case 'labels':
      return { rows: 1, columns: B, values: step.labels };
    case 'z':
      return perExample(own!.z, sizes[layer]!);
    case 'a':
      return perExample(own!.a, sizes[layer]!);
    case 'delta': {
      // Until the slope has been multiplied in, the array holds ∂L/∂a.
      const early = stage.kind === 'inputDelta' && layer === stage.layer;
      return perExample((early && own!.da) || own!.delta, sizes[layer]!);
    }
    case 'W':
    case 'b':
      return piece(step.before, what);
    case 'dW':
    case 'db':
      return piece(step.gradients, what === 'dW' ? 'W' : 'b');
    case 'L':
      return { rows: 1, columns: 1, values: [step.loss.mean] };
    case 'parameters':
      return whole(step.after);
    case 'gradients':
      return whole(step.applied);
    case 'm':
    case 'v':
      return whole(step.memoryAfter![what === 'm' ? 0 : 1]);
  }
}
