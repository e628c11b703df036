import { describe, expect, it } from 'vitest';
import { checkConfiguration, presets } from '../../training/configuration';
import {
  changedParts,
  presetOf,
  withLayer,
  withLayerAdded,
  withLayerMoved,
  withMode,
  withoutLayer,
} from './edits';

const small = presets.small.configuration;

describe('withMode', () => {
  it('gives the static network its own shape, and the other modes the remembered layers back', () => {
    const fixed = withMode(small, 'static', []);
    expect(fixed.network.hidden.map((layer) => layer.neurons)).toEqual([128, 64]);
    expect(() => checkConfiguration({ ...small, ...fixed })).not.toThrow();
    expect({ ...small, ...withMode(fixed, 'dynamic', small.network.hidden) }).toEqual(small);
    expect(withMode(fixed, 'flat', small.network.hidden).network).toEqual(small.network);
  });

  it('keeps the layers between dynamic and one array', () => {
    expect(withMode(small, 'flat', []).network).toEqual(small.network);
  });
});

describe('editing layers', () => {
  const hidden = [
    { neurons: 3, activation: 'tanh' },
    { neurons: 5, activation: 'relu' },
  ] as const;

  it('adds up to ten, and removes down to none', () => {
    expect(withLayerAdded([])).toEqual([{ neurons: 64, activation: 'relu' }]);
    expect(withLayerAdded(hidden).at(-1)).toEqual({ neurons: 5, activation: 'relu' });
    const ten = Array.from({ length: 10 }, () => hidden[0]);
    expect(withLayerAdded(ten)).toHaveLength(10);
    expect(withoutLayer(withoutLayer(hidden, 0), 0)).toEqual([]);
  });

  it('changes one layer only', () => {
    expect(withLayer(hidden, 1, { neurons: 7 })).toEqual([
      hidden[0],
      { neurons: 7, activation: 'relu' },
    ]);
  });

  it('moves a layer, and leaves the first and the last where they are at the ends', () => {
    expect(withLayerMoved(hidden, 0, 1)).toEqual([hidden[1], hidden[0]]);
    expect(withLayerMoved(hidden, 0, -1)).toEqual(hidden);
    expect(withLayerMoved(hidden, 1, 1)).toEqual(hidden);
  });
});

it('says what takes a new network', () => {
  const network = { ...small.network, hidden: [] };
  const changed = { ...small, network, seed: 7, data: { ...small.data, share: 0.1 } };
  expect(changedParts(small, changed)).toEqual(['layers', 'seed', 'data']);
  expect(changedParts(small, { ...small, seed: 2 })).toEqual(['seed']);
});

it('recognises a preset until something but the data is changed', () => {
  expect(presetOf(small)).toBe('small');
  expect(presetOf({ ...small, data: { name: 'generated', share: 0.5 } })).toBe('small');
  expect(presetOf({ ...small, seed: 2 })).toBeNull();
});
