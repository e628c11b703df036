import { useEffect } from 'react';
import type { PageState } from '../../state/page-state';
import { usePageNow } from '../use-page';
import { type Focused, type ShortcutName, shortcutFor } from './shortcuts';

const TEXT =
  'input:not([type]), input[type=text], input[type=number], textarea, select, [contenteditable=true]';
const ARROWS =
  'input, [role=slider], [role=spinbutton], [role=radio], [role=tab], [role=option], [role=grid], [role=gridcell], [role=menuitem], [role=application], [data-keys=own]';
const BUTTON = 'button, a[href], summary, [role=button]';

/** What kind of control an element is, as far as keys are concerned. */
export function kindOf(element: Element | null): Focused {
  if (document.querySelector('[role=dialog][aria-modal=true]') !== null) return 'dialog';
  if (element === null || element.matches('[data-keys=page]')) return 'nothing';
  if (element.closest(TEXT) !== null) return 'text';
  if (element.closest(ARROWS) !== null) return 'arrows';
  if (element.closest(BUTTON) !== null) return 'button';
  return 'nothing';
}

/** Brings the drawing pad into view and gives it the keyboard. */
export function focusDrawing(): void {
  const pad = document.querySelector<HTMLElement>('[data-drawing-pad]');
  pad?.scrollIntoView({ block: 'nearest' });
  pad?.blur(); // it may have the focus of a mouse already, which gives the keyboard no pen
  pad?.focus({ preventScroll: true });
}

const canRun = ({ loading, runState }: PageState) => loading === null && runState !== 'failed';

/** Answers the page's keys, unless a focused control needs them. */
export function useShortcuts(onHelp: () => void): void {
  const { store, actions } = usePageNow();
  useEffect(() => {
    const answers: Record<ShortcutName, () => void> = {
      toggle: () => {
        if (store.getState().runState === 'training') actions.pause();
        else if (canRun(store.getState())) actions.train();
      },
      step: () => canRun(store.getState()) && actions.step(),
      epoch: () => canRun(store.getState()) && actions.epoch(),
      reset: () => store.getState().loading === null && actions.reset(),
      draw: focusDrawing,
      help: onHelp,
    };
    const listen = (event: KeyboardEvent) => {
      const name = shortcutFor(event, kindOf(document.activeElement));
      if (name === null) return;
      event.preventDefault();
      answers[name]();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [store, actions, onHelp]);
}
