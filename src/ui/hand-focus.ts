import type { RefCallback } from 'react';

/**
 * The ref of what may go while the keyboard is in it, as a button that takes itself away: hands the
 * keyboard on, which would else be at the beginning of the page. The page stays where it is.
 *
 * @param to who gets it, asked once the other is gone
 */
export function handFocus(to: () => HTMLElement | null | undefined): RefCallback<HTMLElement> {
  return (going) => () => {
    if (document.activeElement === document.body) return; // there was nothing to lose
    const handOn = (): void => {
      const lost = !going?.isConnected && document.activeElement === document.body;
      if (lost) to()?.focus({ preventScroll: true });
    };
    setTimeout(handOn); // once it is gone, and with it what it asked
  };
}

/** Where all begins: who has nothing nearer to give the keyboard to gives it to this. */
export const trainButton = () => document.querySelector<HTMLElement>('[data-train]');
