import { useTranslation } from 'react-i18next';
import { short } from '../format';
import { usePageNow } from '../use-page';
import type { Focus } from './focus';
import { inputName, neuronName } from './names';
import { type InputReading, readNeuron } from './reading';
import { useLiveNetwork } from './use-live-network';

/** What a screen reader says of the neuron that the keyboard has come to; empty for none. */
export function useSpoken(focus: Focus | null): string {
  const { t } = useTranslation('network');
  const { live } = usePageNow();
  const weights = live.weights.get();
  const network = useLiveNetwork();
  if (focus === null || focus.input !== null || weights?.specification !== network) return '';
  const { layout } = weights;
  const activations = live.activations.get();
  const reading = readNeuron(weights, activations, focus, 3);
  const say = ({ input, weight, contribution }: InputReading) => {
    const name = inputName(t, focus.layer, input);
    return contribution === null
      ? t('picture.spokenInput', { name, weight: short(weight) })
      : t('picture.spokenContribution', { name, contribution: short(contribution) });
  };
  const number = (value: number | null) => (value === null ? '–' : short(value));
  return t('picture.spoken', {
    name: neuronName(t, layout.sizes.length - 1, focus),
    activation: number(reading.activation),
    sum: number(reading.preActivation),
    bias: short(reading.bias),
    inputs: t('picture.strongest', { inputs: reading.inputs.map(say).join(', ') }),
  });
}
