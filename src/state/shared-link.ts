import type { StoreApi } from 'zustand/vanilla';
import { layerSizes } from '../engine/specification';
import { isSameButImages, type RunConfiguration } from '../training/configuration';
import type { OptionFault } from '../training/option-faults';
import {
  loosely,
  nameLike,
  readRunOptions,
  runOptionNames,
  writeRunOptions,
} from '../training/run-options';
import { nearestName } from './nearest-name';
import { type Notices, Refusal } from './notices';
import type { LinkFault, PageState } from './page-state';

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

/** A setting's name, however it is written. */
const settingNamed = (name: string): string | undefined => nameLike(settings, name);

/** Long enough that a word so like it can be nothing else. */
const isLong = (name: string): boolean => name.length >= 7;

const looseSettings = new Map(settings.map((name) => [loosely(name), name]));

/** The setting that a misspelt name was meant to be. */
function meantBy(name: string): string | undefined {
  if (names.includes(name) || settingNamed(name) !== undefined) return undefined;
  const near = nearestName([...looseSettings.keys()], loosely(name), isLong);
  return near === undefined ? undefined : looseSettings.get(near);
}

/** Whether a name, be it misspelt, is there for a set-up and for nothing else. */
function isOfSetup(name: string): boolean {
  return settingNamed(name) !== undefined || isLong(loosely(meantBy(name) ?? ''));
}

/** Others, too, have a use for `v` and `end`: by themselves these mean something only as the page writes them. */
function asksForSetup(asked: URLSearchParams): boolean {
  return [...asked.keys()].some(isOfSetup) || asked.get(VERSION) === '1';
}

/** The notice that tells of a link that was opened. */
const NOTICE = 'link';

/** Of names that are not known, the page shows so much. */
const MOST_NAMES = 5;
const MOST_LETTERS = 40;

/** What a link asks for, as far as it can be understood. */
export interface Link {
  /** Null if nothing in it can be understood. */
  readonly configuration: RunConfiguration | null;
  /** What is left as usual. */
  readonly faults: readonly LinkFault[];
}

/**
 * The set-up that an address asks for, in options such as `?layers=784,32,10&learning-rate=0.2`;
 * null for an address that asks for none. What others add to addresses is passed over.
 *
 * @param search the address from its ? to before its #
 * @throws Refusal when the link is not whole
 */
export function readLink(search: string): Link | null {
  const asked = new URLSearchParams(search);
  if (!asksForSetup(asked)) return null;
  checkWhole(asked);
  const faults: LinkFault[] = [];
  const given = new Map<string, string[]>();
  const written = new Map<string, string>();
  for (const [name, came] of asked) {
    const setting = settingNamed(name);
    const meant = meantBy(name);
    if (setting !== undefined) {
      written.set(setting, name);
      given.set(setting, [...(given.get(setting) ?? []), came]);
    } else if (meant !== undefined) {
      faults.push({ option: name, came, meant });
    }
  }
  let understood = [...given.values()].flat().length;
  const refuse = ({ option, ...fault }: OptionFault): void => {
    understood -= 1;
    faults.push({ option: written.get(option) ?? option, ...fault });
  };
  const one = (name: string): string | undefined => {
    const [first, second] = given.get(name) ?? [];
    if (second === undefined) return first;
    understood -= given.get(name)!.length - 1;
    refuse({ option: name, expected: { kind: 'once' }, came: second });
    return undefined;
  };
  const options = runOptionNames.flatMap((name) => {
    const value = one(name);
    return value === undefined ? [] : [[name, value]];
  });
  const runOn = one(RUN_ON) ?? 'no';
  const answer = nameLike(answers, runOn);
  if (answer === undefined) {
    refuse({ option: RUN_ON, expected: { kind: 'name', names: answers }, came: runOn });
  }
  const configuration = readRunOptions(
    { ...Object.fromEntries(options), set: given.get('set') ?? [] },
    refuse,
  );
  if (faults.length > 0 && understood <= 0) return { configuration: null, faults };
  const hyperparameters = { ...configuration.hyperparameters, runOn: answer === 'yes' };
  return { configuration: { ...configuration, hyperparameters }, faults };
}

const answers = ['yes', 'no'] as const;

function checkWhole(asked: URLSearchParams): void {
  if (!asked.has(VERSION)) return;
  if (asked.get(VERSION) !== '1') throw new Refusal('linkOfOtherVersion');
  if (asked.get(END) !== '1') throw new Refusal('linkCutShort');
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
    return name !== undefined && !names.includes(name) && !isOfSetup(name);
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
    const link = readLink(search);
    if (link === null) return { asks: false, configuration: null };
    tell(link, search, notify);
    return { asks: true, configuration: link.configuration };
  } catch (error) {
    report(NOTICE, { topic: 'linkBroken' }, error);
    return { asks: true, configuration: null };
  }
}

function tell({ configuration, faults }: Link, search: string, notify: Notices['notify']): void {
  if (configuration === null) {
    notify({ id: NOTICE, kind: 'error', about: { topic: 'linkBroken' }, values: { faults } });
    return;
  }
  const network = layerSizes(configuration.network).join(' → ');
  const passedOver = [...new URLSearchParams(withoutLink(search)).keys()]
    .filter((name) => meantBy(name) === undefined)
    .slice(0, MOST_NAMES)
    .map((name) => name.slice(0, MOST_LETTERS));
  notify({
    id: NOTICE,
    kind: faults.length > 0 ? 'warning' : 'note',
    about: { topic: 'linkOpened' },
    values: { network, passedOver, faults },
  });
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
