import type { Moment } from '../../training/protocol';
import { useLive, usePage, useSettledPage } from '../use-page';
import { useSignal } from '../use-signal';
import { placeOf } from './moments';

/** The checkpoints of the run, as they come. */
export const useCheckpoints = () => useSignal(useLive().checkpoints);

/** Where on the slider the page stands. */
export function usePlace(): number {
  return placeOf(
    useCheckpoints(),
    usePage((state) => state.moment),
  );
}

/** The moment that the page shows; while it is the newest, as it is five times a second. */
export function useShownMoment(): Moment {
  const checkpoints = useCheckpoints();
  const moment = usePage((state) => state.moment);
  const newest = useSettledPage((state) => state.status);
  return checkpoints.find(({ step }) => step === moment) ?? newest;
}

/** What has been measured in the run, five times a second while it trains. */
export function useMeasured() {
  const { history } = useLive();
  return useSettledPage(() => history.get());
}
