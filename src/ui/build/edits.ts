import type { Mode } from '../../engine/networks/modes';
import type { HiddenLayer } from '../../engine/specification';
import {
  type PresetName,
  presets,
  type RunConfiguration,
  ranges,
} from '../../training/configuration';

/** The shape that the static network always has. */
export const staticHidden: readonly HiddenLayer[] = presets.static.configuration.network.hidden;

type Shape = Pick<RunConfiguration, 'mode' | 'network'>;

/** The network in another mode. From the static one it goes back to `remembered` layers. */
export function withMode(shape: Shape, mode: Mode, remembered: readonly HiddenLayer[]): Shape {
  const own = shape.mode === 'static' ? remembered : shape.network.hidden;
  const hidden = mode === 'static' ? staticHidden : own;
  return { mode, network: { ...shape.network, hidden } };
}

/** One more layer before the output, as large as the last hidden one but at most 64. */
export function withLayerAdded(hidden: readonly HiddenLayer[]): readonly HiddenLayer[] {
  if (hidden.length >= ranges.hiddenLayers.maximum) return hidden;
  const last = hidden.at(-1);
  return [
    ...hidden,
    { neurons: Math.min(64, last?.neurons ?? 64), activation: last?.activation ?? 'relu' },
  ];
}

export function withLayer(
  hidden: readonly HiddenLayer[],
  index: number,
  change: Partial<HiddenLayer>,
): readonly HiddenLayer[] {
  return hidden.map((layer, at) => (at === index ? { ...layer, ...change } : layer));
}

export function withoutLayer(hidden: readonly HiddenLayer[], index: number) {
  return hidden.filter((_, at) => at !== index);
}

/** The layer at `index` changes places with its neighbour in that direction, if it has one. */
export function withLayerMoved(
  hidden: readonly HiddenLayer[],
  index: number,
  direction: 1 | -1,
): readonly HiddenLayer[] {
  const other = index + direction;
  if (hidden[index] === undefined || hidden[other] === undefined) return hidden;
  return hidden.map((layer, at) =>
    at === index ? hidden[other]! : at === other ? hidden[index]! : layer,
  );
}

/** The parts of a configuration of which any change takes a new network. */
const freshParts = {
  mode: (one) => one.mode,
  layers: (one) => one.network.hidden,
  loss: (one) => one.network.loss,
  initialiser: (one) => one.initialiser,
  seed: (one) => one.seed,
  data: (one) => one.data,
} as const satisfies Record<string, (one: RunConfiguration) => unknown>;

export type FreshPart = keyof typeof freshParts;

/** What of a configuration has changed that takes a new network. */
export function changedParts(from: RunConfiguration, to: RunConfiguration): FreshPart[] {
  const names = Object.keys(freshParts) as FreshPart[];
  return names.filter((name) => {
    const part = freshParts[name];
    return JSON.stringify(part(from)) !== JSON.stringify(part(to));
  });
}

/** Which preset a configuration is, whatever its data; null for one of the person's own. */
export function presetOf(configuration: RunConfiguration): PresetName | null {
  const ofAnyData = (one: RunConfiguration) => JSON.stringify({ ...one, data: null });
  const same = ofAnyData(configuration);
  const names = Object.keys(presets) as PresetName[];
  return names.find((name) => ofAnyData(presets[name].configuration) === same) ?? null;
}
