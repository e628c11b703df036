import { expect, test } from 'vitest';
import { createReferenceKernels } from '../../engine/kernels/reference';
import { createNetwork } from '../../engine/networks';
import { createBatch } from '../../engine/networks/network';
import { createRandom } from '../../engine/random';
import { presets } from '../../training/configuration';
import { accountOf } from './products';

test('gains, losses and bias add up to the very logit of the engine', () => {
  const { network: specification } = presets.noHiddenLayer.configuration;
  const random = createRandom(5);
  const kernels = createReferenceKernels();
  const network = createNetwork('dynamic', specification, kernels, 1);
  for (let i = 0; i < network.parameters.length; i++) network.parameters[i] = random.normal();
  const pixels = Uint8Array.from({ length: 784 }, () => random.integer(256));
  const batch = createBatch(kernels, 1, 784);
  batch.size = 1;
  pixels.forEach((ink, i) => {
    batch.x[i] = ink / 255;
  });
  network.forward(batch);
  const parameters = Float32Array.from(network.parameters);
  for (let digit = 0; digit < 10; digit++) {
    const account = accountOf(
      pixels,
      parameters.subarray(0, 7840),
      parameters.subarray(7840),
      digit,
    );
    const { gains, losses, bias, logit, products } = account;
    expect(logit).toBeCloseTo(network.layers[0]!.preActivation[digit]!, 3);
    expect(gains + losses + bias).toBe(logit);
    expect(gains).toBeGreaterThan(0);
    expect(losses).toBeLessThan(0);
    expect(products.reduce((sum, product) => sum + product, 0)).toBeCloseTo(gains + losses, 2);
  }
});
