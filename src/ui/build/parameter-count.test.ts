import { expect, it } from 'vitest';
import { parameterLayout } from '../../engine/layout';
import { presets } from '../../training/configuration';
import { layerCounts, totalCount } from './parameter-count';

it('spells out how the parameters of a layer are counted', () => {
  expect(layerCounts(presets.static.configuration.network).map((layer) => layer.text)).toEqual([
    '784 × 128 + 128 = 100,480',
    '128 × 64 + 64 = 8,256',
    '64 × 10 + 10 = 650',
  ]);
});

it('counts as many parameters as the layout has, for every preset', () => {
  for (const { configuration } of Object.values(presets)) {
    expect(totalCount(configuration.network)).toBe(parameterLayout(configuration.network).length);
  }
});
