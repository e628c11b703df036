import { IconHelp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useElementSize } from '../use-element-size';
import { Announcer } from './announcer';
import { FreshStartBar } from './fresh-start-bar';
import styles from './header.module.css';
import { HeaderIcon } from './header-icon';
import { LanguageSwitch } from './language-switch';
import { ModeControl } from './mode-control';
import { RunButtons } from './run-buttons';
import { SchemeSwitch } from './scheme-switch';
import { ShareButton } from './share-button';
import { TrainingStatus } from './training-status';

/** Always in view: what is run, how, and how far it is. */
export function Header({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation('header');
  const header = useRef<HTMLElement>(null);
  const { height } = useElementSize(header);
  // With changes that wait it is higher; `base.css` keeps what is scrolled to beneath it.
  useEffect(() => {
    if (height > 0) document.documentElement.style.setProperty('--header-height', `${height}px`);
  }, [height]);
  return (
    <header ref={header} className={styles.header}>
      <div className={styles.row}>
        <h1 className={styles.name}>Scratchnet</h1>
        <div className={styles.mode}>
          <ModeControl />
        </div>
        <RunButtons />
        <div className={styles.figures}>
          <TrainingStatus />
        </div>
        <div className={styles.icons}>
          <ShareButton />
          <HeaderIcon name={t('help')} hint={t('helpHint')} onClick={onHelp}>
            <IconHelp size={20} aria-hidden />
          </HeaderIcon>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </div>
      <FreshStartBar />
      <Announcer />
    </header>
  );
}
