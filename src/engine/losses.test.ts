import { describe, expect, test } from 'vitest';
import { createReferenceKernels } from './kernels/reference';
import { type LossName, losses } from './losses';

const kernels = createReferenceKernels();

function outputsOf(logits: readonly number[], loss: LossName, label = 0) {
  const z = new Float32Array(logits);
  const p = new Float32Array(z.length);
  const dz = new Float32Array(z.length);
  const labels = new Uint8Array([label]);
  kernels.outputForward(p, z, loss, 1, z.length);
  kernels.outputBackward(dz, p, labels, loss, 1, z.length);
  return { p: [...p], dz: [...dz], loss: kernels.lossSum(p, z, labels, loss, 1, z.length) };
}

describe('losses', () => {
  test('softmax and cross-entropy of three logits, worked by hand', () => {
    // e^0 = 1, e^(ln 2) = 2, e^(ln 5) = 5: an eighth, a quarter, five eighths
    const { p, dz, loss } = outputsOf([0, Math.LN2, Math.log(5)], 'crossEntropy', 1);
    expect(p[0]).toBeCloseTo(0.125, 6);
    expect(p[1]).toBeCloseTo(0.25, 6);
    expect(p[2]).toBeCloseTo(0.625, 6);
    expect(loss).toBeCloseTo(Math.log(4), 6);
    expect(dz[0]).toBeCloseTo(0.125, 6);
    expect(dz[1]).toBeCloseTo(-0.75, 6);
    expect(dz[2]).toBeCloseTo(0.625, 6);
  });

  test('sigmoid and squared error of two logits, worked by hand', () => {
    const { p, dz, loss } = outputsOf([0, Math.log(3)], 'squaredErrorSigmoid', 0);
    expect(p[0]).toBeCloseTo(0.5, 6);
    expect(p[1]).toBeCloseTo(0.75, 6);
    expect(loss).toBeCloseTo((0.25 + 0.5625) / 2, 6);
    expect(dz[0]).toBeCloseTo(-0.5 * 0.25, 6);
    expect(dz[1]).toBeCloseTo(0.75 * 0.1875, 6);
  });

  test('cross-entropy stays exact for logits of ±10,000', () => {
    const right = outputsOf([1e4, -1e4, 0], 'crossEntropy', 0);
    expect(right.p).toEqual([1, 0, 0]);
    expect(right.loss).toBe(0);
    expect(right.dz).toEqual([0, 0, 0]);
    const wrong = outputsOf([1e4, -1e4, 0], 'crossEntropy', 1);
    expect(wrong.loss).toBe(20_000);
    expect(wrong.dz).toEqual([1, -1, 0]);
  });

  test('every loss and its gradient stay finite for logits of ±10,000', () => {
    for (const loss of Object.keys(losses) as LossName[]) {
      for (const logits of [
        [1e4, -1e4],
        [-1e4, -1e4],
        [1e4, 1e4],
      ]) {
        for (const label of [0, 1]) {
          const result = outputsOf(logits, loss, label);
          for (const value of [...result.p, ...result.dz, result.loss]) {
            expect(Number.isFinite(value)).toBe(true);
          }
        }
      }
    }
  });

  test('equal logits give equal outputs, however large', () => {
    expect(outputsOf([1e4, 1e4], 'crossEntropy').p).toEqual([0.5, 0.5]);
    expect(outputsOf([-1e4, -1e4], 'crossEntropy').loss).toBeCloseTo(Math.LN2, 12);
  });

  test('a NaN or infinite logit shows in the loss, so that divergence is seen', () => {
    expect(outputsOf([NaN, 0], 'crossEntropy').loss).toBeNaN();
    expect(outputsOf([Infinity, 0], 'crossEntropy', 1).loss).toBeNaN();
    expect(outputsOf([NaN, 0], 'squaredErrorSigmoid').loss).toBeNaN();
    expect(outputsOf([NaN, 0], 'squaredErrorSoftmax').loss).toBeNaN();
  });
});
