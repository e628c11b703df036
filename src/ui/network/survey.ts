import type { ParameterLayout } from '../../engine/layout';
import { viewOf, weightsOf } from '../../engine/layout';
import { LINKS, strongestInputs } from './links';
import { type LayerSquares, squaresInto } from './ranges';

/** The strongest links into the neurons of a layer that are shown. */
export interface LayerLinks {
  readonly perNeuron: number;
  /** (shown, perNeuron): where they come from; of each neuron the strongest first. */
  readonly sources: Int32Array;
}

interface SurveyedLayer extends LayerLinks, LayerSquares {
  readonly layer: number;
  /** The values that this is known of, and when it was found out; null at first. */
  values: Float32Array | null;
  at: number;
}

/** What is too much to find out about every new set of weights: it is kept up layer by layer. */
export interface Survey {
  /** From the first layer. */
  readonly layers: readonly (LayerLinks & LayerSquares)[];
  /**
   * Looks at the layers of which other values are known, the longest unseen first, until a few
   * milliseconds are over; the first time at all of them.
   *
   * @returns whether all is known of these values
   */
  refresh(values: Float32Array): boolean;
}

/** A layer is looked at again only after this time: links that change faster flicker. */
const SPACING_MS = 400;
const BUDGET_MS = 3;

/** @param shown how many neurons of each layer are shown, from the first layer */
export function createSurvey(layout: ParameterLayout, shown: readonly number[]): Survey {
  const layers = shown.map((count, k): SurveyedLayer => {
    const { rows, columns } = weightsOf(layout, k + 1);
    const perNeuron = Math.min(LINKS, rows);
    return {
      layer: k + 1,
      sources: new Int32Array(count * perNeuron),
      perNeuron,
      inputs: rows,
      squares: new Float64Array(columns),
      values: null,
      at: -Infinity,
    };
  });

  function look(layer: SurveyedLayer, values: Float32Array, now: number): void {
    const weights = viewOf(values, weightsOf(layout, layer.layer));
    const { squares, sources, perNeuron } = layer;
    squaresInto(squares, weights);
    for (let at = 0, neuron = 0; at < sources.length; at += perNeuron, neuron++) {
      strongestInputs(weights, squares.length, neuron, sources, at);
    }
    layer.values = values;
    layer.at = now;
  }

  return {
    layers,
    refresh: (values) => {
      const began = performance.now();
      const stale = layers.filter((layer) => layer.values !== values).sort((a, b) => a.at - b.at);
      for (const layer of stale) {
        const now = performance.now();
        const unseen = layer.values === null;
        if (!unseen && (now - layer.at < SPACING_MS || now - began > BUDGET_MS)) return false;
        look(layer, values, now);
      }
      return true;
    },
  };
}
