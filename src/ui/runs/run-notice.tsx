import { useTranslation } from 'react-i18next';
import type { Notice } from '../../state/page-state';
import { noticeWords } from '../notices/notice-words';
import { usePage } from '../use-page';
import styles from './runs.module.css';
import { useRunName } from './use-runs';

/** What there is to say in that place, the row of a run or beneath them all; undefined for nothing. */
export function useNoticeAt(place: string): Notice | undefined {
  return usePage((state) => state.notices.find((notice) => notice.place === place));
}

/** Beneath what was pressed there may be no screen any more. */
const comeIntoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });

/** Why what was done here did not work. */
export function RunNotice({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('notices');
  const { title, text } = noticeWords(t, notice, useRunName());
  return (
    <p ref={comeIntoView} role="alert" className={styles.refusal}>
      {text === '' ? title : text}
      {notice.detail !== undefined && <span lang="en"> ({notice.detail})</span>}
    </p>
  );
}
