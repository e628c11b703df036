import { Menu } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, currentLanguage, type Language, languages } from '../language';
import { HeaderIcon } from './header-icon';
import styles from './language-switch.module.css';

/** The languages of the page, each under its own name; the menu stays until one has come. */
export function LanguageSwitch() {
  const { t } = useTranslation(['common', 'notices']);
  const [opened, setOpened] = useState(false);
  const [failed, setFailed] = useState(false);

  const open = (now: boolean) => {
    setOpened(now);
    setFailed(false);
  };
  const choose = async (language: Language) => {
    setFailed(false);
    try {
      await chooseLanguage(language);
      setOpened(false);
    } catch {
      setFailed(true); // its words are not on this machine, and the network is gone
    }
  };
  return (
    <Menu position="bottom-end" opened={opened} onChange={open} closeOnItemClick={false}>
      <Menu.Target>
        <HeaderIcon name={t('language')}>
          <IconLanguage size={20} aria-hidden />
        </HeaderIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.keys(languages) as Language[]).map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            aria-current={language === currentLanguage()}
            fw={language === currentLanguage() ? 600 : undefined}
            onClick={() => void choose(language)}
          >
            {languages[language]}
          </Menu.Item>
        ))}
        {failed && (
          <p className={styles.failed} role="alert">
            {t('notices:actions.load')}
          </p>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
