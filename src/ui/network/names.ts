import type { TFunction } from 'i18next';
import { IMAGE_SIDE } from '../../data/dataset';
import { count } from '../format';
import type { Focus } from './focus';

export type Translate = TFunction<'network'>;

/** What a neuron is called: `Hidden layer 2, neuron 17`, `Output 7`; neurons are counted from 1. */
export function neuronName(
  t: Translate,
  outputLayer: number,
  { layer, neuron }: Pick<Focus, 'layer' | 'neuron'>,
): string {
  if (layer === outputLayer) return t('name.output', { digit: neuron });
  return t('name.neuron', { layer, neuron: count(neuron + 1) });
}

/** What an input is called: `pixel 12, 7` by column and row, or `neuron 17` of the layer before. */
export function inputName(t: Translate, layer: number, input: number): string {
  if (layer > 1) return t('name.input', { neuron: count(input + 1) });
  return t('name.pixel', {
    column: (input % IMAGE_SIDE) + 1,
    row: Math.floor(input / IMAGE_SIDE) + 1,
  });
}
