import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { percent } from '../format';
import { usePage } from '../use-page';
import { type ShownState, shownState } from './training-status';

/** Tells screen readers when the state changes and when an epoch ends: nothing else, not oftener. */
export function Announcer() {
  const { t } = useTranslation('header');
  const shown = usePage(shownState);
  const epoch = usePage((state) => state.status.epoch);
  const accuracy = usePage((state) => state.validation?.accuracy ?? null);
  const [text, setText] = useState('');
  const said = useRef<{ shown: ShownState; epoch: number }>({ shown, epoch });
  const newest = useRef(accuracy);
  useEffect(() => {
    newest.current = accuracy;
  }, [accuracy]);
  useEffect(() => {
    const before = said.current;
    said.current = { shown, epoch };
    const parts: string[] = [];
    if (epoch > before.epoch) {
      parts.push(t('announced.epochDone', { epoch, right: percent(newest.current) }));
    }
    if (shown !== before.shown) parts.push(t(`announced.${shown}`));
    if (parts.length > 0) setText(parts.join(' '));
  }, [shown, epoch, t]);
  return (
    <div className="visually-hidden" aria-live="polite">
      {text}
    </div>
  );
}
