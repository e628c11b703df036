import { CLASSES, PIXELS } from '../data/dataset';
import { STATIC_SIZES } from '../engine/networks/modes';
import { ranges } from './configuration';

/** What an option should have been. */
export type Expected =
  | { readonly kind: 'name'; readonly names: readonly string[] }
  /** Of what was chosen, a parameter: there may be none. */
  | { readonly kind: 'parameter'; readonly names: readonly string[] }
  | { readonly kind: 'number' | 'whole'; readonly minimum: number; readonly maximum: number }
  /** One activation for all hidden layers, or one for each of so many. */
  | { readonly kind: 'activations'; readonly hiddenLayers: number }
  /** The sizes of the layers; a mode for these; `momentum=0.95`; once. */
  | { readonly kind: 'sizes' | 'modeForSizes' | 'setting' | 'once' };

/** An option that cannot be understood, and what came in its place. */
export interface OptionFault {
  /** Its name, or that of a setting: `set momentum`. */
  readonly option: string;
  readonly expected: Expected;
  readonly came: string;
}

/** An option that cannot be understood; the message says what was expected and what came. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/** In English, as a terminal is told. */
export function faultMessage({ option, expected, came }: OptionFault): string {
  return `${option} must ${inEnglish(expected)}, but ${came === '' ? 'nothing' : shown(came)} came.`;
}

function inEnglish(expected: Expected): string {
  switch (expected.kind) {
    case 'name':
      return `be one of ${expected.names.join(', ')}`;
    case 'parameter':
      return expected.names.length === 0
        ? 'be absent, as what was chosen has nothing to set'
        : `set one of ${expected.names.join(', ')}`;
    case 'number':
      return `be a number from ${expected.minimum} to ${expected.maximum}`;
    case 'whole':
      return `be a whole number from ${expected.minimum} to ${expected.maximum}`;
    case 'activations':
      return expected.hiddenLayers === 0
        ? 'name one, as there are no hidden layers'
        : `name one for all ${expected.hiddenLayers} hidden layers or one for each`;
    case 'sizes':
      return `be ${PIXELS}, then the sizes of up to ${ranges.hiddenLayers.maximum} hidden layers, each from ${ranges.neurons.minimum} to ${ranges.neurons.maximum}, then ${CLASSES}, such as ${PIXELS},32,${CLASSES}`;
    case 'modeForSizes':
      return `be other than static, which is ${STATIC_SIZES.join(' → ')}`;
    case 'setting':
      return 'look like momentum=0.95';
    case 'once':
      return 'stand there once';
  }
}

const MOST_SHOWN = 40;

/** What came, as messages show it: not without end, and with nothing that cannot be seen. */
export function shown(text: string): string {
  const some = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
  if (/^([!-~][ -~]*…?)?$/.test(some) && some.trim() === some) return some;
  return JSON.stringify(some).replace(
    /[^ -~…]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
