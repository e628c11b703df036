import type { TFunction } from 'i18next';
import { CLASSES, PIXELS } from '../../data/dataset';
import { STATIC_SIZES } from '../../engine/networks/modes';
import type { LinkFault } from '../../state/page-state';
import { ranges } from '../../training/configuration';
import { shown } from '../../training/option-faults';
import { list, plain } from '../format';

/** Of many faults, the page tells so many. */
const MOST_FAULTS = 5;

/** What in a link is not understood, a sentence for each. */
export function faultWords(t: TFunction<'notices'>, faults: readonly LinkFault[]): string[] {
  const told = [...new Set(faults.map((fault) => wordsOf(t, fault)))];
  const more = told.length - MOST_FAULTS;
  if (more <= 0) return told;
  return [...told.slice(0, MOST_FAULTS), t('faults.more', { count: more })];
}

function wordsOf(t: TFunction<'notices'>, fault: LinkFault): string {
  const option = shown(fault.option);
  const came =
    fault.came === '' ? t('faults.nothing') : t('faults.quoted', { came: shown(fault.came) });
  if ('meant' in fault) return t('faults.misspelt', { option, came, meant: fault.meant });
  const { expected } = fault;
  switch (expected.kind) {
    case 'name':
      return t('faults.name', { option, came, names: list(expected.names) });
    case 'parameter':
      return expected.names.length === 0
        ? t('faults.noParameter', { came })
        : t('faults.parameter', { came, names: list(expected.names) });
    case 'number':
    case 'whole': {
      const minimum = plain(expected.minimum);
      const maximum = plain(expected.maximum);
      return t(`faults.${expected.kind}`, { option, came, minimum, maximum });
    }
    case 'activations':
      return t('faults.activations', { option, came, hiddenLayers: expected.hiddenLayers });
    case 'sizes':
      return t('faults.sizes', {
        option,
        came,
        inputs: PIXELS,
        outputs: CLASSES,
        mostLayers: ranges.hiddenLayers.maximum,
        mostNeurons: ranges.neurons.maximum,
      });
    case 'modeForSizes':
      return t('faults.modeForSizes', { option, came, staticSizes: STATIC_SIZES.join() });
    case 'setting':
    case 'once':
      return t(`faults.${expected.kind}`, { option, came });
  }
}
