import type { StoreApi } from 'zustand/vanilla';
import { layerSizes } from '../engine/specification';
import { isSameButImages, type RunConfiguration } from '../training/configuration';
import {
  OptionError,
  type RunOptions,
  readRunOptions,
  runOptionNames,
  writeRunOptions,
} from '../training/run-options';
import type { Notices } from './notices';
import type { PageState } from './page-state';

/** Beside the options of a run: whether it goes on past its planned epochs. */
const RUN_ON = 'run-on';

/**
 * A link that the page has written begins with the version and ends with the end, so that one that was
 * cut short on its way is not taken for another set-up. One that is written by hand has neither.
 */
const VERSION = 'v';
const END = 'end';

/** What a set-up is said with. */
const settings: readonly string[] = [...runOptionNames, 'set', RUN_ON];
const names: readonly string[] = [VERSION, ...settings, END];

/** Others, too, have a use for `v` and `end`: by themselves these mean something only as the page writes them. */
function asksForSetup(asked: URLSearchParams): boolean {
  return settings.some((name) => asked.has(name)) || asked.get(VERSION) === '1';
}

/** The notice that tells of a link that was opened. */
const NOTICE = 'link';

/** Of names that are not known, the page shows so much. */
const MOST_NAMES = 5;
const MOST_LETTERS = 40;

/** As hands write it: `learningRate` for `learning-rate`, `optimiser` for `optimizer`, `layer`. */
const loosely = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[-_ ]|s$/g, '')
    .replaceAll('s', 'z');

/**
 * The set-up that an address asks for, in options such as `?layers=784,32,10&learning-rate=0.2`;
 * null for an address that asks for none. What others add to addresses is passed over.
 *
 * @param search the address from its ? to before its #
 * @throws OptionError when an option makes no sense, or the link is not whole
 */
export function readLink(search: string): RunConfiguration | null {
  const asked = new URLSearchParams(search);
  const given = [...new Set(asked.keys())];
  const known = given.filter((name) => names.includes(name));
  for (const name of given) {
    const meant = settings.find((one) => loosely(one) === loosely(name));
    if (meant !== undefined && !known.includes(name)) {
      throw new OptionError(`${name} must be written ${meant}.`);
    }
  }
  if (!asksForSetup(asked)) return null;
  checkWhole(asked);
  const twice = known.find((name) => name !== 'set' && asked.getAll(name).length > 1);
  if (twice !== undefined) {
    throw new OptionError(`${twice} must stand there once, but it came again.`);
  }
  const runOn = asked.get(RUN_ON) ?? 'no';
  if (runOn !== 'yes' && runOn !== 'no') {
    throw new OptionError(`${RUN_ON} must be yes or no, but something else came.`);
  }
  const options: RunOptions = Object.fromEntries(
    runOptionNames.filter((name) => asked.has(name)).map((name) => [name, asked.get(name)!]),
  );
  const configuration = readRunOptions({ ...options, set: asked.getAll('set') });
  return {
    ...configuration,
    hyperparameters: { ...configuration.hyperparameters, runOn: runOn === 'yes' },
  };
}

function checkWhole(asked: URLSearchParams): void {
  if (!asked.has(VERSION)) return;
  if (asked.get(VERSION) !== '1') {
    throw new OptionError(
      `${VERSION} must be 1, but another version came: open the link where a newer page is.`,
    );
  }
  if (asked.get(END) !== '1') {
    throw new OptionError(
      `A link that begins with ${VERSION}=1 must end with ${END}=1, but this one ends before: it was cut short.`,
    );
  }
}

/** What stands in an address of a view: no mere place on the page, and not the first of them. */
const VIEW = /^#\/./;

/**
 * The address of the page with that set-up in it.
 *
 * @param pageUrl where the page is; the link opens the view that is open there
 */
export function linkTo(configuration: RunConfiguration, pageUrl: string): string {
  const { set = [], ...options } = writeRunOptions(configuration);
  const asked = [
    [VERSION, '1'],
    ...Object.entries(options),
    ...set.map((setting) => ['set', setting]),
    ...(configuration.hyperparameters.runOn ? [[RUN_ON, 'yes']] : []),
    [END, '1'],
  ];
  // Names, numbers, commas and = alone: they stand as they are, to be read and changed by hand.
  const url = new URL(pageUrl);
  url.search = asked.map(([name, value]) => `${name}=${value}`).join('&');
  if (!VIEW.test(url.hash)) url.hash = '';
  return url.href;
}

/** The same without a set-up; what others have added stays as it is. */
export function withoutLink(search: string): string {
  if (!asksForSetup(new URLSearchParams(search))) return search;
  const parts = search.replace(/^\?/, '').split('&');
  const others = parts.filter((part) => {
    const [name] = new URLSearchParams(part).keys();
    return name !== undefined && !names.includes(name);
  });
  return others.length === 0 ? '' : `?${others.join('&')}`;
}

/** What the address asks for, with a word about it to the person who opened it. */
export interface OpenedLink {
  /** Whether it asks for anything, be it something that cannot be understood. */
  readonly asks: boolean;
  readonly configuration: RunConfiguration | null;
}

export function openLink(
  search: string,
  { notify, report }: Pick<Notices, 'notify' | 'report'>,
): OpenedLink {
  try {
    const configuration = readLink(search);
    if (configuration !== null) {
      const network = layerSizes(configuration.network).join(' → ');
      const passedOver = [...new URLSearchParams(withoutLink(search)).keys()]
        .slice(0, MOST_NAMES)
        .map((name) => name.slice(0, MOST_LETTERS));
      const values = { network, passedOver };
      notify({ id: NOTICE, kind: 'note', about: { topic: 'linkOpened' }, values });
    }
    return { asks: configuration !== null, configuration };
  } catch (error) {
    report(NOTICE, { topic: 'linkBroken' }, error);
    return { asks: true, configuration: null };
  }
}

/** Takes its notice away once a network has learned, or the build panel says something else. */
export function followLink(
  { asks, configuration: chosen }: OpenedLink,
  { subscribe }: Pick<StoreApi<PageState>, 'subscribe'>,
  dismiss: Notices['dismiss'],
): void {
  if (!asks) return;
  const stop = subscribe(({ configuration, status }, before) => {
    const changed = configuration !== before.configuration;
    const other = changed && chosen !== null && !isSameButImages(configuration, chosen);
    if (status.step === 0 && !other) return;
    stop();
    dismiss(NOTICE);
  });
}

/** Takes the set-up out of the address; returns whether it was there. */
function cleanAddress(): boolean {
  const search = withoutLink(location.search);
  if (search === location.search) return false;
  history.replaceState(history.state, '', location.pathname + search + location.hash);
  return true;
}

let hasLeft = false;

/** Takes the set-up out of the address, now that a run has begun that a reload must go on with. */
export function leaveLink(): void {
  cleanAddress();
  if (hasLeft) return;
  hasLeft = true;
  // Places where this visit was before still have it, and to go back to one is no `hashchange`.
  addEventListener('popstate', () => {
    if (cleanAddress()) dispatchEvent(new HashChangeEvent('hashchange'));
  });
}
