import { activations } from '../../../engine/activations';
import { initialisers } from '../../../engine/initialisers';
import { kernelChoices } from '../../../engine/kernels/kernel-choices';
import { losses } from '../../../engine/losses';
import { modes } from '../../../engine/networks/modes';
import { optimizers } from '../../../engine/optimizers';
import { schedules } from '../../../engine/schedules';
import { presets } from '../../../training/configuration';

/** Of each entry of a table, the words that it has for this property. */
function wordsOf<Name extends string, Property extends string>(
  property: Property,
  table: Readonly<Record<Name, Readonly<Record<Property, string>>>>,
): Record<Name, string> {
  const names = Object.keys(table) as Name[];
  const entries = names.map((name) => [name, table[name][property]]);
  return Object.fromEntries(entries) as Record<Name, string>;
}

/** What can be chosen. The tables of the engine know their English words: these are they. */
export const choices = {
  activations: wordsOf('label', activations),
  losses: wordsOf('label', losses),
  optimizers: wordsOf('label', optimizers),
  initialisers: wordsOf('label', initialisers),
  schedules: wordsOf('label', schedules),
  /** Of the optimisers, initialisers and schedules, by their keys (`choices.test.ts`). */
  parameters: {
    momentum: 'Momentum',
    beta1: 'Decay of the first moment',
    beta2: 'Decay of the second moment',
    rho: 'Decay of the mean square',
    epsilon: 'Epsilon',
    deviation: 'Standard deviation',
    range: 'Range',
    gamma: 'Factor',
    every: 'Every … epochs',
    floor: 'Lowest, as a share',
    epochs: 'Over … epochs',
  },
  modes: wordsOf('label', modes),
  aboutModes: wordsOf('description', modes),
  kernels: wordsOf('label', kernelChoices),
  aboutKernels: wordsOf('description', kernelChoices),
  presets: wordsOf('label', presets),
  aboutPresets: wordsOf('description', presets),
};
