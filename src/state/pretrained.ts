import { parameterLayout } from '../engine/layout';
import type { NetworkSpecification } from '../engine/specification';
import type { Weights } from './live';

/** The networks that ship with the page: the static one, and one without hidden layers. */
export type PretrainedName = 'static' | 'templates';

/** What is known of such a network (`npm run pretrained` writes it). */
export interface PretrainedDescription {
  readonly specification: NetworkSpecification;
  /** On the 10,000 test images of MNIST, 0 … 1. */
  readonly testAccuracy: number;
  readonly epochs: number;
  readonly seed: number;
}

export interface Pretrained {
  readonly description: PretrainedDescription;
  readonly weights: Weights;
}

/**
 * Fetches a network that ships with the page.
 *
 * @throws Error when it is not there, or not what its description says
 */
export async function loadPretrained(baseUrl: string, name: PretrainedName): Promise<Pretrained> {
  const fetched = async (file: string): Promise<Response> => {
    const response = await fetch(new URL(`pretrained/${file}`, baseUrl));
    if (!response.ok) throw new Error(`pretrained/${file}: HTTP status ${response.status}`);
    return response;
  };
  const [description, bytes] = await Promise.all([
    fetched(`${name}.json`).then((response) => response.json() as Promise<PretrainedDescription>),
    fetched(`${name}.f32`).then((response) => response.arrayBuffer()),
  ]);
  const { specification } = description;
  const layout = parameterLayout(specification);
  if (bytes.byteLength !== 4 * layout.length) {
    throw new Error(
      `pretrained/${name}.f32: expected ${4 * layout.length} bytes, found ${bytes.byteLength}`,
    );
  }
  const parameters = new Float32Array(bytes);
  const weights = {
    specification,
    layout,
    parameters,
    from: 'pretrained',
    runId: 0,
    step: 0,
    progress: 0,
  } as const;
  return { description, weights };
}
