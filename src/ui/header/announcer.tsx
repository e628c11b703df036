import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { percent } from '../format';
import { usePage } from '../use-page';
import { shownState } from './training-status';

/** Tells screen readers when the state changes and when an epoch ends: nothing else, not oftener. */
export function Announcer() {
  const { t } = useTranslation('header');
  const shown = usePage(shownState);
  // It comes a little after the epoch's last step.
  const measured = usePage((state) => state.validation);
  return (
    <div className="visually-hidden">
      <Announced
        of={measured}
        text={
          measured &&
          t('announced.epochDone', {
            epoch: Math.round(measured.progress),
            right: percent(measured.accuracy),
          })
        }
      />
      <Announced of={shown} text={t(`announced.${shown}`)} />
    </div>
  );
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
