import { layerSizes } from '../engine/specification';
import type { RunConfiguration } from '../training/configuration';
import {
  OptionError,
  type RunOptions,
  readRunOptions,
  runOptionNames,
  writeRunOptions,
} from '../training/run-options';
import type { Notices } from './notices';

/** Beside the options of a run: whether it goes on past its planned epochs. */
const RUN_ON = 'run-on';

/** The notice that tells of a link that was opened. */
const NOTICE = 'link';

const names: readonly string[] = [...runOptionNames, 'set', RUN_ON];

/**
 * The set-up that an address asks for, in options such as `?layers=784,32,10&learning-rate=0.2`;
 * null for an address that asks for none. What others add to addresses is passed over.
 *
 * @param search the address from its ? to before its #
 * @throws OptionError when an option makes no sense
 */
export function readLink(search: string): RunConfiguration | null {
  const asked = new URLSearchParams(search);
  const known = [...new Set(asked.keys())].filter((name) => names.includes(name));
  if (known.length === 0) return null;
  const twice = known.find((name) => name !== 'set' && asked.getAll(name).length > 1);
  if (twice !== undefined) {
    throw new OptionError(
      `${twice} must stand there once, but ${asked.getAll(twice).join(' and ')} came.`,
    );
  }
  const options = Object.fromEntries(
    known.filter((name) => name !== 'set').map((name) => [name, asked.get(name)!]),
  ) satisfies RunOptions;
  const runOn = asked.get(RUN_ON) ?? 'no';
  if (runOn !== 'yes' && runOn !== 'no') {
    throw new OptionError(`${RUN_ON} must be yes or no, but ${runOn || 'nothing'} came.`);
  }
  const configuration = readRunOptions({ ...options, set: asked.getAll('set') });
  return {
    ...configuration,
    hyperparameters: { ...configuration.hyperparameters, runOn: runOn === 'yes' },
  };
}

/** The address of the page with that set-up in it. */
export function linkTo(configuration: RunConfiguration, pageUrl: string): string {
  const { set = [], ...options } = writeRunOptions(configuration);
  const asked = [
    ...Object.entries(options),
    ...set.map((setting) => ['set', setting]),
    ...(configuration.hyperparameters.runOn ? [[RUN_ON, 'yes']] : []),
  ];
  // Names, numbers, commas and = alone: they stand as they are, to be read and changed by hand.
  const url = new URL(pageUrl);
  url.search = asked.map(([name, value]) => `${name}=${value}`).join('&');
  url.hash = '';
  return url.href;
}

/** What the address asks for, with a word to the person who opened it; null where it is nothing. */
export function openLink(
  search: string,
  { notify, report }: Pick<Notices, 'notify' | 'report'>,
): RunConfiguration | null {
  try {
    const configuration = readLink(search);
    if (configuration !== null) {
      const network = layerSizes(configuration.network).join(' → ');
      notify({ id: NOTICE, kind: 'note', about: { topic: 'linkOpened' }, values: { network } });
    }
    return configuration;
  } catch (error) {
    report(NOTICE, { topic: 'linkBroken' }, error);
    return null;
  }
}

/** Takes the set-up out of the address, and the word about it from the page, once a run has begun. */
export function leaveLink(dismiss: Notices['dismiss']): void {
  dismiss(NOTICE);
  if (location.search === '') return;
  const rest = new URLSearchParams(location.search);
  for (const name of names) rest.delete(name);
  const url = new URL(location.href);
  url.search = rest.toString();
  history.replaceState(history.state, '', url);
}
