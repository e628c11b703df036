import { describe, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { presets } from '../training/configuration';
import { noFigures } from './facts';
import { createNotices, Refusal } from './notices';
import type { PageState } from './page-state';
import { followLink, linkTo, openLink, readLink, withoutLink } from './shared-link';

const PAGE = 'https://example.org/nets/?from=mail#/xray';
const { configuration } = presets.deep;

describe('a link', () => {
  test('leads to the page with its set-up and the open view, and to nothing else', () => {
    const link = new URL(linkTo(configuration, PAGE));
    expect(link.origin + link.pathname + link.hash).toBe('https://example.org/nets/#/xray');
    expect(link.searchParams.has('from')).toBe(false);
    expect(readLink(link.search)).toEqual({ configuration, faults: [] });
  });

  test.each(['', '#', '#/', '#help'])('from %j leads to the first view', (hash) => {
    expect(linkTo(configuration, `https://example.org/${hash}`)).toMatch(/&end=1$/);
  });

  test('can be read and changed by hand', () => {
    expect(linkTo(presets.noHiddenLayer.configuration, PAGE)).toBe(
      'https://example.org/nets/?v=1&mode=dynamic&layers=784,10&loss=crossEntropy&initialiser=he&optimizer=sgd&schedule=cosine&learning-rate=0.2&batch-size=32&epochs=8&seed=1&data=mnist&set=floor=0.01&end=1#/xray',
    );
    expect(readLink('?layers=784,32,10&seed=7')?.configuration).toMatchObject({
      mode: 'dynamic',
      network: { hidden: [{ neurons: 32, activation: 'relu' }] },
      seed: 7,
    });
  });

  test('keeps a run that goes on until it is stopped', () => {
    const hyperparameters = { ...configuration.hyperparameters, runOn: true };
    const endless = { ...configuration, hyperparameters };
    expect(readLink(new URL(linkTo(endless, PAGE)).search)?.configuration).toEqual(endless);
  });

  test('that mail programs have encoded, or added to, is the same', () => {
    const { search } = new URL(linkTo(presets.noHiddenLayer.configuration, PAGE));
    const encoded = search.replaceAll(',', '%2C').replace('floor=', 'floor%3D');
    expect(readLink(`${encoded}&utm_source=mail`)).toEqual({
      configuration: presets.noHiddenLayer.configuration,
      faults: [],
    });
  });

  test('that was cut short anywhere is refused', () => {
    const { search } = new URL(linkTo(configuration, PAGE));
    const begun = search.indexOf('&');
    for (let length = begun; length < search.length; length++) {
      expect(() => readLink(search.slice(0, length)), search.slice(0, length)).toThrow(Refusal);
    }
  });

  test.each(['', '?', '?utm_source=mail', '?lr=0.1', '?v=123', '?end=5&V=1', '?date=3&model=7'])(
    '%j asks for nothing',
    (search) => {
      expect(readLink(search)).toBeNull();
    },
  );

  test.each([
    '?learningRate=1&optimiser=Adam&run-on=YES&layer=784,10&share=20%',
    '?learning_rate=1&OPTIMIZER=ADAM&runOn=yes&layers=784,+10&share=20%25',
  ])('is understood as hands write it: %s', (search) => {
    const strict = '?learning-rate=1&optimizer=adam&run-on=yes&layers=784,10&share=0.2';
    expect(readLink(search)).toEqual(readLink(strict));
    expect(readLink(search)?.faults).toEqual([]);
  });

  test.each([
    ['epochs=3&epochs=4', { option: 'epochs', expected: { kind: 'once' } }],
    ['run-on=maybe', { option: 'run-on', came: 'maybe', expected: { kind: 'name' } }],
    ['learnngRate=0.1', { option: 'learnngRate', came: '0.1', meant: 'learning-rate' }],
    ['sead=3', { option: 'sead', meant: 'seed' }],
    ['set=momentum', { option: 'set', came: 'momentum' }],
    ['LearningRate=1e9', { option: 'LearningRate', came: '1e9', expected: { maximum: 10 } }],
    ['activation=swish,gelu', { option: 'activation', came: 'swish' }],
  ])('leaves as usual what cannot be understood in %s, and says so', (asked, fault) => {
    expect(readLink(`?layers=784,10&${asked}`)).toMatchObject({
      configuration: presets.noHiddenLayer.configuration,
      faults: [fault],
    });
  });

  test.each(['?layers=784', '?learnngRate=0.1', '?epochs=3&epochs=4', '?activation=swish,gelu'])(
    'of which nothing can be understood asks for nothing that can be done: %s',
    (search) => {
      expect(readLink(search)).toMatchObject({ configuration: null, faults: [{}] });
    },
  );

  test('of another version is refused', () => {
    expect(() => readLink('?v=2&layers=784,10&end=1')).toThrow(Refusal);
  });
});

test('what others have added to the address stays when the set-up goes', () => {
  expect(withoutLink('?layers=784,10&a=x%20y&flag&set=floor=0&%6Dode=flat')).toBe('?a=x%20y&flag');
  expect(withoutLink('?a=x%20y&flag')).toBe('?a=x%20y&flag');
  expect(withoutLink('?epochs=3')).toBe('');
  expect(withoutLink('?learningRate=3&optimzer=adam&date=7')).toBe('?date=7');
  expect(withoutLink('?v=123&end=5')).toBe('?v=123&end=5');
  expect(withoutLink('')).toBe('');
});

test('who opens a link is told what it asks for, or what is wrong with it', () => {
  const told: unknown[] = [];
  const notices = {
    notify: (notice: unknown) => told.push(notice),
    report: (id: string, about: unknown, error: unknown) => told.push([id, about, error]),
  };
  expect(openLink('?utm_source=mail', notices)).toEqual({ asks: false, configuration: null });
  expect(told).toEqual([]);
  expect(openLink('?layers=784,10', notices).asks).toBe(true);
  expect(told).toMatchObject([{ about: { topic: 'linkOpened' }, values: { network: '784 → 10' } }]);
  openLink('?layers=784,10&lr=2&sead=3', notices);
  expect(told[1]).toMatchObject({
    kind: 'warning',
    values: { passedOver: ['lr'], faults: [{ option: 'sead' }] },
  });
  expect(openLink('?layers=784', notices)).toEqual({ asks: true, configuration: null });
  expect(told[2]).toMatchObject({ about: { topic: 'linkBroken' }, values: { faults: [{}] } });
  expect(openLink('?v=1&layers=784,10', notices)).toEqual({ asks: true, configuration: null });
  expect(told[3]).toMatchObject(['link', { topic: 'linkBroken' }, { reason: 'linkCutShort' }]);
});

describe('what is said of a link', () => {
  /** A page on which that link was opened, and what it says of it. */
  function opened(search: string) {
    const store = createStore<PageState>(
      () => ({ notices: [], status: noFigures, configuration }) as unknown as PageState,
    );
    const notices = createNotices(store);
    const link = openLink(search, notices);
    if (link.configuration) store.setState({ configuration: link.configuration });
    followLink(link, store, notices.dismiss);
    return { store, said: () => store.getState().notices.length };
  }

  test('goes when the build panel says something else, but not when only its images are missing', () => {
    const { store, said } = opened('?layers=784,10');
    const chosen = store.getState().configuration;
    store.setState({ configuration: { ...chosen, data: { ...chosen.data, name: 'generated' } } });
    expect(said()).toBe(1);
    store.setState({ configuration: { ...chosen, seed: 77 } });
    expect(said()).toBe(0);
  });

  test.each(['?layers=784,10', '?layers=784'])('goes once a network has learned: %s', (search) => {
    const { store, said } = opened(search);
    expect(said()).toBe(1);
    store.setState({ configuration: { ...store.getState().configuration } });
    expect(said()).toBe(1);
    store.setState({ status: { ...noFigures, step: 1 } });
    expect(said()).toBe(0);
  });
});
