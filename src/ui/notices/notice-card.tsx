import { CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../state/page-state';
import { handFocus, trainButton } from '../hand-focus';
import styles from './notices.module.css';

interface NoticeCardProps {
  readonly kind: Notice['kind'];
  readonly title: string;
  readonly children: ReactNode;
  /** What can be done about it. */
  readonly action?: ReactNode;
  readonly onDismiss?: () => void;
  /** For what leads to it. */
  readonly id?: string;
}

/** A card that goes leaves the keyboard to the next that can be dismissed. */
const next = () => document.querySelector<HTMLElement>('[data-dismiss]') ?? trainButton();

/** One thing that the page has to say. */
export function NoticeCard({ kind, title, children, action, onDismiss, id }: NoticeCardProps) {
  const { t } = useTranslation('notices');
  const Icon = kind === 'note' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div
      ref={handFocus(next)}
      id={id}
      tabIndex={id === undefined ? undefined : -1}
      role={kind === 'note' ? 'status' : 'alert'}
      className={styles.card}
      data-kind={kind}
    >
      <Icon size={20} stroke={1.75} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
      {action}
      {onDismiss !== undefined && (
        <CloseButton data-dismiss aria-label={t('dismiss', { title })} onClick={onDismiss} />
      )}
    </div>
  );
}
