import { useEffect, useRef, useState } from 'react';
import { percent } from '../format';
import { usePage } from '../use-page';
import { type ShownState, shownState } from './training-status';

const sentences: Readonly<Record<ShownState, string>> = {
  idle: 'Ready to train.',
  loading: 'Loading.',
  training: 'Training.',
  paused: 'Paused.',
  done: 'Training is done.',
  failed: 'Training stopped because something went wrong.',
};

/** Tells screen readers when the state changes and when an epoch ends: nothing else, not oftener. */
export function Announcer() {
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
    if (epoch > before.epoch) parts.push(`Epoch ${epoch} done, ${percent(newest.current)} right.`);
    if (shown !== before.shown) parts.push(sentences[shown]);
    if (parts.length > 0) setText(parts.join(' '));
  }, [shown, epoch]);
  return (
    <div className="visually-hidden" aria-live="polite">
      {text}
    </div>
  );
}
