import { ActionIcon } from '@mantine/core';
import { IconArrowsMaximize, IconArrowsMinimize } from '@tabler/icons-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { createSignal } from '../../state/signal';
import { useSignal } from '../use-signal';
import styles from './network.module.css';

/** Whether the picture has a wide screen for itself and the pad; it stays so from view to view. */
const enlarged = createSignal(false);

export const useEnlarged = (): boolean => useSignal(enlarged);

/** Gives the picture a wide screen, or its usual place. */
export function EnlargeButton() {
  const { t } = useTranslation('network');
  const button = useRef<HTMLButtonElement>(null);
  const large = useEnlarged();
  const name = t(large ? 'shrink' : 'enlarge');
  const Icon = large ? IconArrowsMinimize : IconArrowsMaximize;
  return (
    <ActionIcon
      ref={button}
      className={styles.enlarge!}
      variant="subtle"
      color="gray"
      aria-label={name}
      title={name}
      onClick={() => {
        flushSync(() => enlarged.set(!large));
        // The panel may stand elsewhere in the document now, and the keyboard has been lost on the way.
        button.current?.focus({ preventScroll: true });
        button.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
      }}
    >
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}
