import { Button, Popover, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconShare } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '../notices/part';
import { useLive, usePage } from '../use-page';
import { useSettledSignal } from '../use-settled-signal';
import { HeaderIcon } from './header-icon';
import styles from './share-button.module.css';
import { useSetUpLink } from './use-set-up-link';

const LinkCode = later(async () => (await import('./link-code')).LinkCode);

/** Gives a link with what the build panel shows, to the view that is open. */
export function ShareButton() {
  const { t } = useTranslation('header');
  const [opened, setOpened] = useState(false);
  const title = useId();
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width="min(26rem, calc(100vw - 1.5rem))"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <HeaderIcon name={t('share.open')} onClick={() => setOpened(!opened)}>
          <IconShare size={20} aria-hidden />
        </HeaderIcon>
      </Popover.Target>
      <Popover.Dropdown aria-modal aria-labelledby={title}>
        <h2 id={title} className={styles.title}>
          {t('share.title')}
        </h2>
        <SharedLink />
      </Popover.Dropdown>
    </Popover>
  );
}

function SharedLink() {
  const { t } = useTranslation('header');
  const data = usePage((state) => state.configuration.data.name);
  const { changes = [] } = useSettledSignal(useLive().history);
  const clipboard = useClipboard();
  const field = useRef<HTMLInputElement>(null);
  const link = useSetUpLink();
  useEffect(() => {
    if (clipboard.error) field.current?.focus(); // which selects it, to be copied by hand
  }, [clipboard.error]);
  return (
    <>
      <p className={styles.text}>{t('share.meaning')}</p>
      <div className={styles.row}>
        <TextInput
          ref={field}
          className={styles.link}
          aria-label={t('share.label')}
          value={link}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          data-autofocus
          className={styles.copy}
          leftSection={clipboard.copied ? <IconCheck size={16} aria-hidden /> : undefined}
          onClick={() => clipboard.copy(link)}
        >
          {t(clipboard.copied ? 'share.copied' : 'share.copy')}
        </Button>
      </div>
      <p className={styles.said} role="status">
        {clipboard.error && t('share.byHand')}
        {clipboard.copied && <span className="visually-hidden">{t('share.copied')}</span>}
      </p>
      {changes.length > 0 && <p className={styles.text}>{t('share.changed')}</p>}
      {data === 'generated' && <p className={styles.text}>{t('share.generated')}</p>}
      {isOwnComputer(location.hostname) ? (
        <p className={styles.text}>{t('share.local')}</p>
      ) : (
        <LinkCode />
      )}
    </>
  );
}

const isOwnComputer = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || host.startsWith('127.');
