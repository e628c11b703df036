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

/** The configuration in another mode. From the static one it goes back to `remembered` layers. */
export function withMode(
  configuration: RunConfiguration,
  mode: Mode,
  remembered: readonly HiddenLayer[],
): RunConfiguration {
  if (mode === configuration.mode) return configuration;
  if (mode === 'static') return withHidden({ ...configuration, mode }, staticHidden);
  if (configuration.mode === 'static') return withHidden({ ...configuration, mode }, remembered);
  return { ...configuration, mode };
}

export function withHidden(
  configuration: RunConfiguration,
  hidden: readonly HiddenLayer[],
): RunConfiguration {
  return { ...configuration, network: { ...configuration.network, hidden } };
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

/** In words, what of a configuration takes a new network: `the layers and the seed`. */
export function changedParts(from: RunConfiguration, to: RunConfiguration): string {
  const differs = (part: (configuration: RunConfiguration) => unknown) =>
    JSON.stringify(part(from)) !== JSON.stringify(part(to));
  const parts = [
    differs((c) => c.mode) && 'the mode',
    differs((c) => c.network.hidden) && 'the layers',
    differs((c) => c.network.loss) && 'the loss',
    differs((c) => c.initialiser) && 'the starting weights',
    differs((c) => c.seed) && 'the seed',
    differs((c) => c.data) && 'the data',
  ].filter((part) => part !== false);
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** Which preset a configuration is, whatever its data; null for one of the person's own. */
export function presetOf(configuration: RunConfiguration): PresetName | null {
  const ofAnyData = (one: RunConfiguration) => JSON.stringify({ ...one, data: null });
  const same = ofAnyData(configuration);
  const names = Object.keys(presets) as PresetName[];
  return names.find((name) => ofAnyData(presets[name].configuration) === same) ?? null;
}
