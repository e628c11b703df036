import type { LossName } from '../../engine/losses';

/** What is computed in each layer, from the picture to the loss and back. */
export const columns = ['sum', 'activation', 'delta', 'weights', 'bias'] as const;

export type Column = (typeof columns)[number];

/** How the layers are written: each with its own numbers, or all with the letter l. */
export type Writing = 'numbers' | 'letters';

export interface Cell {
  /** Cells with the same shape are the same formula but for the numbers of the layers. */
  readonly shape: string;
  readonly latex: string;
}

export interface Row {
  /** Counted from 1; the last one is the output layer. */
  readonly layer: number;
  readonly isLast: boolean;
  readonly cells: Readonly<Record<Column, Cell>>;
}

/** The numbers of a layer and of its neighbours, as they are written in a formula. */
interface Names {
  readonly below: string;
  readonly own: string;
  readonly above: string;
  /** What the layer below hands on: the image itself for the first layer. */
  readonly input: string;
}

const index = (text: string): string => String.raw`\htmlClass{layer-index}{${text}}`;

function namesOf(layer: number, writing: Writing): Names {
  if (writing === 'letters') {
    const [below, own, above] = ['l-1', 'l', 'l+1'].map(index) as [string, string, string];
    return { below, own, above, input: `a_{${below}}` };
  }
  const [below, own, above] = [layer - 1, layer, layer + 1].map((one) => index(String(one))) as [
    string,
    string,
    string,
  ];
  return { below, own, above, input: layer === 1 ? 'x' : `a_{${below}}` };
}

/** What is special about the last layer: the outputs and δ, by the loss (see `engine/losses.ts`). */
const lastOf: Readonly<Record<LossName, { readonly p: string; readonly delta: string }>> = {
  crossEntropy: { p: String.raw`\operatorname{softmax}`, delta: '(p - t) / B' },
  squaredErrorSigmoid: {
    p: String.raw`\sigma`,
    delta: String.raw`(p - t) \odot p \odot (1 - p) / B`,
  },
  squaredErrorSoftmax: {
    p: String.raw`\operatorname{softmax}`,
    delta: String.raw`p \odot \bigl(p - t - \textstyle\sum_k (p_k - t_k)\,p_k\bigr) / B`,
  },
};

/**
 * The formulas of a layer: forward, then backward. All derivatives follow one pattern, a weight case
 * and a bias case; only the δ of the last layer is special, because it comes from the loss.
 *
 * Source: the derivation in `src/engine/networks/static.ts`.
 */
function cellsOf(layer: number, isLast: boolean, writing: Writing, loss: LossName): Row['cells'] {
  const { own, above, input } = namesOf(layer, writing);
  const { p, delta } = lastOf[loss];
  return {
    sum: { shape: 'sum', latex: `z_{${own}} = ${input}\\,W_{${own}} + b_{${own}}` },
    activation: isLast
      ? { shape: 'output', latex: `p = ${p}(z_{${own}})` }
      : { shape: 'activation', latex: `a_{${own}} = \\varphi(z_{${own}})` },
    delta: isLast
      ? { shape: 'loss', latex: `\\delta_{${own}} = \\htmlClass{special}{${delta}}` }
      : {
          shape: 'delta',
          latex: `\\delta_{${own}} = \\bigl(\\delta_{${above}}\\,W_{${above}}^{\\mathsf T}\\bigr) \\odot \\varphi'(z_{${own}})`,
        },
    weights: {
      shape: 'weights',
      latex: `\\frac{\\partial L}{\\partial W_{${own}}} = ${input}^{\\mathsf T}\\,\\delta_{${own}}`,
    },
    bias: {
      shape: 'bias',
      latex: `\\frac{\\partial L}{\\partial b_{${own}}} = \\textstyle\\sum \\delta_{${own}}`,
    },
  };
}

/** A row for each layer, the last layer first: the order in which the derivatives are found. */
export function patternRows(hiddenLayers: number, writing: Writing, loss: LossName): Row[] {
  const last = hiddenLayers + 1;
  return Array.from({ length: last }, (_, i) => {
    const layer = last - i;
    return { layer, isLast: layer === last, cells: cellsOf(layer, layer === last, writing, loss) };
  });
}

/** The lines of a source file between two of its headings, less their common indentation. */
export function section(source: string, heading: string): string {
  const lines = source.split('\n');
  const begin = lines.findIndex((line) => line.includes(`── ${heading} ─`));
  if (begin < 0) throw new RangeError(`There is no heading ${heading} in the source.`);
  const rest = lines.slice(begin + 1);
  const length = rest.findIndex((line) => line.includes('// ── '));
  const body = rest.slice(0, length < 0 ? rest.length : length);
  const indents = body.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return body
    .map((line) => line.slice(indent))
    .join('\n')
    .trim();
}
