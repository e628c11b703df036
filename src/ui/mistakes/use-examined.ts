import { useEffect } from 'react';
import type { Examined } from '../../state/live';
import type { ExaminedSplit } from '../../training/protocol';
import { useActions, useLive } from '../use-page';
import { useSettledSignal } from '../use-settled-signal';

/**
 * What the shown weights make of a split, every other second while they move; null before that is
 * known. While nobody watches, nothing is examined, and what was found last stays.
 */
export function useExamined(split: ExaminedSplit, watching: boolean): Examined | null {
  const { examined } = useLive();
  const { watchExamination } = useActions();
  useEffect(
    () => (watching ? watchExamination(split) : undefined),
    [watchExamination, split, watching],
  );
  return useSettledSignal(examined);
}
