import { describe, expect, test } from 'vitest';
import { type Histogram, histogramOf } from '../../engine/histogram';
import type { LayerStatistics } from '../../training/protocol';
import { changeRatio, diagnose, isTrouble, type LayerFacts } from './diagnosis';

const spread = (size: number): Histogram => histogramOf(Float64Array.of(-size, size))!;

/** A layer with nothing wrong, but for what is said. */
function layer(
  statistics: Partial<LayerStatistics> = {},
  { activation = 'relu', ratio = 1e-3 }: Partial<Omit<LayerFacts, 'statistics'>> = {},
): LayerFacts {
  return {
    activation,
    ratio,
    statistics: {
      neurons: 64,
      images: 300,
      weights: spread(0.1),
      activations: spread(1),
      gradients: spread(0.01),
      dead: activation === 'relu' ? 0 : null,
      saturated: activation === 'sigmoid' ? 0 : null,
      alike: false,
      ...statistics,
    },
  };
}

const output = layer({ neurons: 10 }, { activation: null });
const said = (facts: LayerFacts, hasLearned = true) => diagnose([facts, output], hasLearned)[0];

describe('the diagnosis', () => {
  test('is calm where all is well', () => {
    expect(diagnose([layer(), output], true).map(({ kind }) => kind)).toEqual([
      'healthy',
      'healthy',
    ]);
    expect(said(layer({ dead: 15 }))).toEqual({ kind: 'healthy' });
    expect(diagnose([output], true)).toEqual([{ kind: 'healthy' }]);
    expect(diagnose([], false)).toEqual([]);
  });

  test('waits for the first step', () => {
    const untrained = said(layer({ gradients: null }, { ratio: null }), false)!;
    expect(untrained).toEqual({ kind: 'untrained' });
    expect(isTrouble(untrained)).toBe(false);
  });

  test('knows a network that has learned, though nothing was measured since it came back', () => {
    const unmeasured = said(layer({ gradients: null }, { ratio: null }), true)!;
    expect(unmeasured).toEqual({ kind: 'unmeasured' });
    expect(isTrouble(unmeasured)).toBe(false);
    expect(said(layer({ gradients: null, dead: 64 }, { ratio: null }), true)).toEqual({
      kind: 'allDead',
    });
  });

  test('finds nothing wrong with sound weights of which no step is known', () => {
    const sound = said(layer({}, { ratio: null }), true)!;
    expect(sound).toEqual({ kind: 'sound' });
    expect(isTrouble(sound)).toBe(false);
    expect(said(layer({ gradients: spread(1e-9) }, { ratio: null }), true)!.kind).toBe('vanishing');
  });

  test('finds that layers without gradients stand still, whatever they did of late', () => {
    const none = histogramOf(new Float64Array(4));
    const dead = layer({ dead: 64, gradients: none }, { ratio: 3e-3 });
    const fed = layer({ neurons: 10, gradients: none }, { activation: null, ratio: 3e-3 });
    expect(diagnose([layer({ gradients: none }), fed], true)).toEqual([
      { kind: 'still' },
      { kind: 'still' },
    ]);
    expect(diagnose([dead, fed], true)).toEqual([{ kind: 'allDead' }, { kind: 'unfed', by: 1 }]);
  });

  test('counts neurons that never fire', () => {
    expect(said(layer({ dead: 41 }))).toEqual({ kind: 'dead', dead: 41, neurons: 64 });
    expect(said(layer({ dead: 16 }))).toMatchObject({ kind: 'dead' });
    expect(said(layer({ dead: 64 }))).toEqual({ kind: 'allDead' });
  });

  test('finds numbers that are none', () => {
    expect(said(layer({ weights: null }))).toEqual({ kind: 'notNumbers' });
    expect(said(layer({ activations: null }))).toEqual({ kind: 'notNumbers' });
  });

  test('finds neurons that are all the same, and says so rather than that none fires', () => {
    const zeros = histogramOf(new Float64Array(4));
    expect(said(layer({ alike: true, weights: zeros, dead: 64 }))).toEqual({ kind: 'allZero' });
    expect(said(layer({ alike: true }))).toEqual({ kind: 'alike' });
    const zeroOutput = layer({ alike: true, weights: zeros }, { activation: null });
    expect(diagnose([zeroOutput], true)).toEqual([{ kind: 'healthy' }]);
  });

  test('finds steps that go too far, and weights that stand still', () => {
    expect(said(layer({}, { ratio: 0.3 }))).toEqual({ kind: 'tooFar', share: 0.3 });
    expect(said(layer({}, { ratio: 1e-8 }))).toEqual({ kind: 'still' });
  });

  test('takes weights that begin at zero and stay there for what stands still', () => {
    expect(changeRatio({ update: 0.002, parameters: 2 })).toBe(0.001);
    const ratio = changeRatio({ update: 0, parameters: 0 });
    const zeros = histogramOf(new Float64Array(4));
    const zeroOutput = layer({ alike: true, weights: zeros }, { activation: null, ratio });
    expect(diagnose([zeroOutput], true)).toEqual([{ kind: 'still' }]);
  });

  test('calls a change outside the usual band by what it is, without alarm', () => {
    const far = said(layer({}, { ratio: 0.023 }))!;
    expect(far).toEqual({ kind: 'far', share: 0.023 });
    expect(isTrouble(far)).toBe(false);
    expect(said(layer({}, { ratio: 1e-5 }))).toEqual({ kind: 'near', share: 1e-5 });
  });

  test('finds saturated layers', () => {
    const full = layer({ saturated: 0.8 }, { activation: 'sigmoid' });
    expect(said(full)).toEqual({ kind: 'saturated', share: 0.8 });
  });

  test('finds gradients that fade or grow on their way down', () => {
    const faded = said(layer({ gradients: spread(1e-6) }))!;
    expect(faded.kind).toBe('vanishing');
    expect(faded).toHaveProperty('times', expect.closeTo(10_000));
    const grown = said(layer({ gradients: spread(100) }))!;
    expect(grown.kind).toBe('exploding');
    expect(grown).toHaveProperty('times', expect.closeTo(10_000));
    expect(said(layer({ gradients: spread(2e-5) }))!.kind).toBe('healthy');
  });

  test('finds gradients that are gone altogether', () => {
    const gone = said(layer({ gradients: histogramOf(new Float64Array(4)) }));
    expect(gone).toMatchObject({ kind: 'vanishing', times: Number.POSITIVE_INFINITY });
  });

  test('names the dead layer that lets no gradients through', () => {
    const none = layer({ gradients: histogramOf(new Float64Array(4)) });
    const dead = layer({ neurons: 1, dead: 1 });
    const kinds = diagnose([none, dead, layer(), output], true);
    expect(kinds[0]).toEqual({ kind: 'cutOff', by: 2 });
    expect(kinds[1]).toEqual({ kind: 'allDead' });
  });

  test('names the dead layer that leaves nothing to learn from', () => {
    const dead = layer({ neurons: 1, dead: 1 });
    const still = layer({ neurons: 10 }, { activation: null, ratio: 0 });
    expect(diagnose([dead, still], true)[1]).toEqual({ kind: 'unfed', by: 1 });
    expect(diagnose([layer(), still], true)[1]).toEqual({ kind: 'still' });
  });

  test('knows which layers have ReLU already', () => {
    const faded = { gradients: spread(1e-6) };
    expect(said(layer(faded))).toHaveProperty('relu', true);
    expect(said(layer(faded, { activation: 'sigmoid' }))).toHaveProperty('relu', false);
  });
});
