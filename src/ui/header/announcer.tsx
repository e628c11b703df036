import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../../training/protocol';
import { percent } from '../format';
import { useLive, usePage } from '../use-page';
import { epochHasEnded } from './epoch-end';
import { shownState } from './training-status';

/** Tells screen readers when the state changes and when an epoch ends: nothing else, not oftener. */
export function Announcer() {
  const { t } = useTranslation('header');
  const shown = usePage(shownState);
  const ended = useEndedEpoch();
  return (
    <div className="visually-hidden">
      <Announced
        of={ended}
        text={
          ended &&
          t('announced.epochDone', {
            epoch: Math.round(ended.progress),
            right: percent(ended.accuracy),
          })
        }
      />
      <Announced of={shown} text={t(`announced.${shown}`)} />
    </div>
  );
}

/** What the epoch that has just ended is measured at; null once another run has come. */
function useEndedEpoch(): Evaluation | null {
  const { history } = useLive();
  const runId = useSyncExternalStore(history.subscribe, () => history.get().runId);
  // It comes a little after the epoch's last step.
  const validation = usePage((state) => state.validation);
  const [ended, setEnded] = useState<Evaluation | null>(null);
  const before = useRef({ runId, validation });
  useEffect(() => {
    const now = { runId, validation };
    setEnded(epochHasEnded(before.current, now) ? validation : null);
    before.current = now;
  }, [runId, validation]);
  return ended;
}

/** Says the text once what it is about has become another; each by itself, so that none is lost. */
function Announced({ of, text }: { of: unknown; text: string | null }) {
  const [said, setSaid] = useState('');
  const before = useRef(of);
  useEffect(() => {
    if (of === before.current) return;
    before.current = of;
    setSaid(text ?? '');
  }, [of, text]);
  return <div aria-live="polite">{said}</div>;
}
