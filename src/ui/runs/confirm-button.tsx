import { Button, Popover } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './runs.module.css';

interface ConfirmButtonProps {
  readonly question: string;
  readonly yes: string;
  readonly onConfirm: () => void;
  /** The button that asks first. */
  readonly children: (ask: () => void) => ReactElement;
}

/** What cannot be undone asks first. */
export function ConfirmButton({ question, yes, onConfirm, children }: ConfirmButtonProps) {
  const { t } = useTranslation('runs');
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      returnFocus
      withArrow
      shadow="md"
      width={260}
    >
      <Popover.Target>{children(() => setOpened(!opened))}</Popover.Target>
      <Popover.Dropdown aria-label={question}>
        <p className={styles.question}>{question}</p>
        <div className={styles.answers}>
          <Button size="xs" variant="default" onClick={close} data-autofocus>
            {t('keep')}
          </Button>
          <Button
            size="xs"
            color="red"
            onClick={() => {
              close();
              onConfirm();
            }}
          >
            {yes}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
