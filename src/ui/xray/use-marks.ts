import { type RefObject, useEffect, useRef, useState } from 'react';

const markOf = (target: EventTarget | null): string | null => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-mark]') : null;
  return element?.dataset['mark'] ?? null;
};

interface Marks {
  readonly area: RefObject<HTMLDivElement | null>;
  /** The mark that stays lit until another is pinned. */
  readonly pinned: string | null;
  readonly pin: (mark: string) => void;
}

/**
 * Lights everything within an area that bears the same mark as what is pointed at: a symbol and
 * the numbers that it stands for, or a number and its symbol.
 */
export function useMarks(): Marks {
  const area = useRef<HTMLDivElement>(null);
  const [pinned, setPinned] = useState<string | null>(null);
  const hovered = useRef<string | null>(null);
  const focused = useRef<string | null>(null);

  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    const light = () => {
      const mark = hovered.current ?? focused.current ?? pinned;
      for (const one of element.querySelectorAll<HTMLElement>('[data-mark]')) {
        one.toggleAttribute('data-lit', one.dataset['mark'] === mark);
      }
    };
    const listen = (type: string, follow: (event: Event) => void) => {
      const listener = (event: Event) => {
        follow(event);
        light();
      };
      element.addEventListener(type, listener);
      return () => element.removeEventListener(type, listener);
    };
    const stops = [
      listen('pointerover', ({ target }) => {
        hovered.current = markOf(target);
      }),
      listen('pointerleave', () => {
        hovered.current = null;
      }),
      listen('focusin', ({ target }) => {
        focused.current = markOf(target);
      }),
      listen('focusout', () => {
        focused.current = null;
      }),
    ];
    light(); // what was lit may have been written anew
    return () => {
      for (const stop of stops) stop();
    };
  });

  return { area, pinned, pin: (mark) => setPinned(mark === pinned ? null : mark) };
}
