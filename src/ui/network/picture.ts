import type { Activations, CurrentImage } from '../../state/live';
import type { Scales } from '../colour';
import type { Focus } from './focus';
import type { Geometry } from './geometry';
import type { Patterns } from './patterns';
import type { RangeOver } from './ranges';
import type { LayerLinks } from './survey';
import type { Atlas } from './tiles';

/** Which parts of the picture are lit while all others are dimmed. */
export interface Emphasis {
  /** The neurons of a layer; 0 is the input image. */
  readonly layer: (layer: number) => boolean;
  /** The links into a layer. */
  readonly links: (layer: number) => boolean;
}

/** How much of its strength something dimmed keeps. */
export const DIMMED = 0.18;

/** The values that the links and the tiles of the first layer show. */
export interface Shown {
  /** Laid out like the parameters. */
  readonly values: Float32Array;
  /** Of each layer from the first: where its weights begin in the values. */
  readonly offsets: readonly number[];
  /** Of each layer: the values at which the colours of its neurons end. */
  readonly ranges: readonly Float64Array[];
  /** Of each layer: the strongest links into its neurons. */
  readonly links: readonly LayerLinks[];
}

/** All that is painted, as it is at this moment. */
export interface Picture {
  readonly geometry: Geometry;
  /** Which part of its height is seen. */
  readonly view: { readonly top: number; readonly height: number };
  readonly sizes: readonly number[];
  /** Null while there is nothing to show, such as gradients before the first step. */
  readonly shown: Shown | null;
  readonly image: CurrentImage;
  readonly activations: Activations | null;
  /** Of each layer from the first: whether its activations can be negative. */
  readonly signed: readonly boolean[];
  /** Null where deeper neurons are circles. */
  readonly patterns: Patterns | null;
  readonly over: RangeOver;
  readonly focus: Focus | null;
  readonly emphasis: Emphasis | null;
  readonly scales: Scales;
  readonly atlas: Atlas;
}
