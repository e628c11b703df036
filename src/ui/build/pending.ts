import type { PageState } from '../../state/page-state';
import { needsFreshStart } from '../../training/configuration';
import { changedParts, type FreshPart } from './edits';

/** What has been changed that waits for a fresh start: nothing while nothing does. */
export function pendingParts({ applied, configuration, status }: PageState): FreshPart[] {
  if (applied === null || status.step === 0 || applied === configuration) return [];
  if (!needsFreshStart(applied, configuration)) return [];
  return changedParts(applied, configuration);
}
