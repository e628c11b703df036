import type { NetworkSpecification } from '../engine/specification';

/** What is worked out in a stage of one training step. */
export type StageKind =
  /** The images go in. */
  | 'input'
  /** z = a·W + b, with the activations a of the layer below. */
  | 'dense'
  /** a = φ(z) */
  | 'activation'
  /** p, from the logits z of the output layer. */
  | 'output'
  | 'loss'
  /** δ = ∂L/∂z of the output layer, straight from the loss. */
  | 'outputDelta'
  /** ∂L/∂W = aᵀ·δ, with the activations a of the layer below. */
  | 'weightGradient'
  /** ∂L/∂b = Σ δ over the batch. */
  | 'biasGradient'
  /** ∂L/∂a = δ·Wᵀ, with δ and W of the layer above. */
  | 'inputDelta'
  /** δ = ∂L/∂a ⊙ φ′(z) */
  | 'activationDelta'
  /** All parameters move. */
  | 'update';

/** One stage of one training step. */
export interface Stage {
  readonly kind: StageKind;
  /**
   * The layer whose numbers are worked out, counted from 1; the last one is the output layer.
   * 0 for the input, and for the update, which is of all layers at once.
   */
  readonly layer: number;
}

export type Phase = 'forward' | 'backward' | 'update';

const phases: Readonly<Record<StageKind, Phase>> = {
  input: 'forward',
  dense: 'forward',
  activation: 'forward',
  output: 'forward',
  loss: 'forward',
  outputDelta: 'backward',
  weightGradient: 'backward',
  biasGradient: 'backward',
  inputDelta: 'backward',
  activationDelta: 'backward',
  update: 'update',
};

export const phaseOf = ({ kind }: Stage): Phase => phases[kind];

/** The stages of one training step of that network, in the order in which they are worked out. */
export function stagesOf({ hidden }: NetworkSpecification): readonly Stage[] {
  const last = hidden.length + 1;
  const stages: Stage[] = [{ kind: 'input', layer: 0 }];
  for (let layer = 1; layer < last; layer++) {
    stages.push({ kind: 'dense', layer }, { kind: 'activation', layer });
  }
  stages.push(
    { kind: 'dense', layer: last },
    { kind: 'output', layer: last },
    { kind: 'loss', layer: last },
    { kind: 'outputDelta', layer: last },
  );
  for (let layer = last; layer >= 1; layer--) {
    if (layer < last)
      stages.push({ kind: 'inputDelta', layer }, { kind: 'activationDelta', layer });
    stages.push({ kind: 'weightGradient', layer }, { kind: 'biasGradient', layer });
  }
  stages.push({ kind: 'update', layer: 0 });
  return stages;
}

export const sameStage = (one: Stage, other: Stage): boolean =>
  one.kind === other.kind && one.layer === other.layer;

/**
 * The layers that a stage reads or works out, 0 for the input: those that a picture does not dim.
 *
 * @param last the number of the output layer
 */
export function layersIn({ kind, layer }: Stage, last: number): readonly number[] {
  if (kind === 'dense' || kind === 'weightGradient') return [layer - 1, layer];
  if (kind === 'inputDelta') return [layer, layer + 1];
  if (kind === 'update') return Array.from({ length: last + 1 }, (_, l) => l);
  return [layer];
}

/** How many layers, from the first, have their activations once the stage is done. */
export function activatedBy({ kind, layer }: Stage, last: number): number {
  if (kind === 'input') return 0;
  if (kind === 'dense') return layer - 1;
  return kind === 'activation' ? layer : last;
}

/** The layers whose weights W a stage reads or works out. */
export function weightsIn({ kind, layer }: Stage, last: number): readonly number[] {
  if (kind === 'dense' || kind === 'weightGradient') return [layer];
  if (kind === 'inputDelta') return [layer + 1];
  if (kind === 'update') return Array.from({ length: last }, (_, l) => l + 1);
  return [];
}
