import { describe, expect, test } from 'vitest';
import { presets } from '../training/configuration';
import { OptionError } from '../training/run-options';
import { linkTo, readLink } from './shared-link';

const PAGE = 'https://example.org/nets/?from=mail#/xray';
const { configuration } = presets.deep;

describe('a link', () => {
  test('leads to the page with its set-up, and to nothing else', () => {
    const link = new URL(linkTo(configuration, PAGE));
    expect(link.origin + link.pathname + link.hash).toBe('https://example.org/nets/');
    expect(link.searchParams.has('from')).toBe(false);
    expect(readLink(link.search)).toEqual(configuration);
  });

  test('can be read and changed by hand', () => {
    expect(linkTo(presets.noHiddenLayer.configuration, PAGE)).toBe(
      'https://example.org/nets/?mode=dynamic&layers=784,10&loss=crossEntropy&initialiser=he&optimizer=sgd&schedule=cosine&learning-rate=0.2&batch-size=32&epochs=8&seed=1&set=floor=0.01',
    );
    expect(readLink('?layers=784,32,10&seed=7')).toMatchObject({
      mode: 'dynamic',
      network: { hidden: [{ neurons: 32, activation: 'relu' }] },
      seed: 7,
    });
  });

  test('keeps a run that goes on until it is stopped', () => {
    const hyperparameters = { ...configuration.hyperparameters, runOn: true };
    const endless = { ...configuration, hyperparameters };
    expect(readLink(new URL(linkTo(endless, PAGE)).search)).toEqual(endless);
  });

  test('that mail programs have encoded, or added to, is the same', () => {
    const { search } = new URL(linkTo(presets.noHiddenLayer.configuration, PAGE));
    const encoded = search.replaceAll(',', '%2C').replace('floor=', 'floor%3D');
    expect(readLink(`${encoded}&utm_source=mail`)).toEqual(presets.noHiddenLayer.configuration);
  });

  test.each(['', '?', '?utm_source=mail', '?Layers=1'])('%j asks for nothing', (search) => {
    expect(readLink(search)).toBeNull();
  });

  test.each([
    ['?layers=784,', /layers must be a number, but nothing came/],
    ['?epochs=3&epochs=4', /epochs must stand there once, but 3 and 4 came/],
    ['?run-on=maybe', /run-on must be yes or no, but maybe came/],
    ['?set=momentum', /set must look like momentum=0.95, but momentum came/],
    ['?learning-rate=1e9', /learning rate must be a number from 0.00001 to 10/],
  ])('%j is refused with a reason', (search, reason) => {
    expect(() => readLink(search)).toThrow(OptionError);
    expect(() => readLink(search)).toThrow(reason);
  });
});
