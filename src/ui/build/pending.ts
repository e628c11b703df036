import type { PageState } from '../../state/page-state';
import { needsFreshStart } from '../../training/configuration';
import { changedParts } from './edits';

/** What has been changed that waits for a fresh start, in words; empty if nothing has. */
export function pendingParts({ applied, configuration, status }: PageState): string {
  if (applied === null || status.step === 0 || applied === configuration) return '';
  if (!needsFreshStart(applied, configuration)) return '';
  return changedParts(applied, configuration);
}
