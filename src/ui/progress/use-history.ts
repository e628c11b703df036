import { useEffect, useState } from 'react';
import type { History } from '../../state/live';
import { useLive } from '../use-page';

/** Charts are drawn anew at most this often: eight times a second. */
const INTERVAL_MS = 125;

/** The curves of the run, at most eight times a second: the first at once, the last for certain. */
export function useHistory(): History {
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
      if (timer === undefined) show();
    });
    setShown(history.get());
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [history]);
  return shown;
}
