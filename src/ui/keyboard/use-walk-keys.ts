import { useEffect, useRef } from 'react';
import { kindOf } from './use-shortcuts';

/**
 * Walks with ← and → where a view is walked through, unless a focused control needs these keys. The
 * page itself, whose → trains a batch, does not hear of them: a walk touches nothing.
 */
export function useWalkKeys(back: () => void, next: () => void): void {
  const latest = useRef({ back, next });
  useEffect(() => {
    latest.current = { back, next };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
      if (event.defaultPrevented || ctrlKey || metaKey || altKey || shiftKey) return;
      const kind = kindOf(document.activeElement);
      if (kind !== 'nothing' && kind !== 'button') return;
      event.preventDefault();
      if (key === 'ArrowRight') latest.current.next();
      else latest.current.back();
    };
    // Before the page, which listens at the window.
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
