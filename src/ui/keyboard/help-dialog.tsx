import { Kbd, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './help-dialog.module.css';
import { type ShortcutName, shortcuts } from './shortcuts';

const names = Object.keys(shortcuts) as ShortcutName[];

/** What to do, and the keys to do it with. */
export function HelpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('keyboard');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
      centered
      transitionProps={{ duration: 0 }}
    >
      <p className={styles.text}>{t('intro')}</p>
      <h3 className={styles.heading}>{t('keys')}</h3>
      <dl className={styles.keys}>
        {names.map((name) => (
          <div key={name} className={styles.row}>
            <dt>
              {shortcuts[name].map((key) => (
                <Kbd key={key}>{key === 'space' || key === 'shift' ? t(key) : key}</Kbd>
              ))}
            </dt>
            <dd>{t(`shortcuts.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.text}>{t('rest')}</p>
    </Modal>
  );
}
