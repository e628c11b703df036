import type { Checkpoint, Moment } from '../../training/protocol';
import { useLive, usePage, useSettledPage } from '../use-page';
import { useSettledSignal } from '../use-settled-signal';
import { overfittingMoment } from './moments';

/** The checkpoints of the run; those that come while it trains are told of five times a second. */
export const useCheckpoints = () => useSettledSignal(useLive().checkpoints);

/** The moment that the page shows; while it is the newest, as it is five times a second. */
export function useShownMoment(): Moment {
  const checkpoints = useCheckpoints();
  const moment = usePage((state) => state.moment);
  const newest = useSettledPage((state) => state.status);
  return checkpoints.find(({ step }) => step === moment) ?? newest;
}

/** Where the validation loss was lowest, once that has passed; null until then. */
export function useOverfittingMoment(): Checkpoint | null {
  const { checkpoints, history } = useLive();
  return useSettledPage(() => overfittingMoment(checkpoints.get(), history.get().validation));
}

/** What has been measured in the run, five times a second while it trains. */
export function useMeasured() {
  const { history } = useLive();
  return useSettledPage(() => history.get());
}
