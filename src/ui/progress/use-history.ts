import { useEffect, useState } from 'react';
import type { History } from '../../state/live';
import { useLive } from '../use-page';

/** Charts are drawn anew at most this often: six times a second. */
const INTERVAL_MS = 160;

/**
 * The curves of the run, at most six times a second, the last for certain. Charts with different
 * delays are drawn in different tasks, so that each is short.
 */
export function useHistory(delayMs: number): History {
  const { history } = useLive();
  const [shown, setShown] = useState(() => history.get());
  useEffect(() => {
    let timer: number | undefined;
    let changed = false;
    const show = () => {
      changed = false;
      setShown(history.get());
      timer = window.setTimeout(() => {
        timer = undefined;
        if (changed) show();
      }, INTERVAL_MS);
    };
    const stop = history.subscribe(() => {
      changed = true;
      if (timer === undefined) timer = window.setTimeout(show, delayMs);
    });
    setShown(history.get());
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [history, delayMs]);
  return shown;
}
