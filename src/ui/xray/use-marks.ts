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
  const pointedAt = useRef<string | null>(null);

  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    const light = () => {
      const mark = pointedAt.current ?? pinned;
      for (const one of element.querySelectorAll<HTMLElement>('[data-mark]')) {
        one.toggleAttribute('data-lit', one.dataset['mark'] === mark);
      }
    };
    const enter = ({ target }: Event) => {
      pointedAt.current = markOf(target);
      light();
    };
    const leave = () => {
      pointedAt.current = null;
      light();
    };
    element.addEventListener('pointerover', enter);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('focusin', enter);
    element.addEventListener('focusout', leave);
    light(); // what was lit may have been written anew
    return () => {
      element.removeEventListener('pointerover', enter);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('focusin', enter);
      element.removeEventListener('focusout', leave);
    };
  });

  return { area, pinned, pin: (mark) => setPinned(mark === pinned ? null : mark) };
}
