import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run, RunIdentity } from '../../state/runs';
import { useLive, usePage } from '../use-page';
import { type RunLine, runLine } from './run-line';
import { runNames } from './run-names';

/** One of the other runs, and how it is shown. */
export interface ShownRun {
  readonly run: Run;
  readonly name: string;
  readonly line: RunLine;
  readonly hidden: boolean;
}

/** The name of a run in the page's language, unless a person has given it another. */
export function useRunName(): (name: string) => string {
  const { t } = useTranslation('runs');
  return useMemo(() => runNames(t), [t]);
}

/** The name that a run goes by now, be it that it has been renamed since; as it was, of one that is gone. */
export function useNameNow(): (run: Pick<RunIdentity, 'id' | 'name'>) => string {
  const { runs } = useLive();
  const others = useSyncExternalStore(runs.subscribe, runs.get);
  const current = usePage((state) => state.run);
  const nameOf = useRunName();
  return ({ id, name }) => {
    const known = current?.id === id ? current : others.find((one) => one.id === id);
    return nameOf(known?.name ?? name);
  };
}

/** The other runs, the oldest first. A run keeps its line when another becomes the current one. */
export function useOtherRuns(): readonly ShownRun[] {
  const { runs } = useLive();
  const others = useSyncExternalStore(runs.subscribe, runs.get);
  const began = usePage((state) => state.run?.began ?? Number.POSITIVE_INFINITY);
  const nameOf = useRunName();
  return useMemo(
    () =>
      others.map((run, place) => ({
        run,
        name: nameOf(run.name),
        line: runLine(run.began > began ? place + 1 : place),
        hidden: run.hidden === true,
      })),
    [others, began, nameOf],
  );
}
