import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '../notices/part';
import styles from './draw.module.css';

const FilmStrip = later(async () => (await import('./strip/film-strip')).FilmStrip);

/** Opens the film strip of the drawing; while it is closed there is none. */
export function StripDisclosure() {
  const { t } = useTranslation('drawing');
  const [opened, setOpened] = useState(false);
  const strip = useId();
  return (
    <div>
      <UnstyledButton
        className={styles.disclosure!}
        aria-expanded={opened}
        aria-controls={strip}
        onClick={() => setOpened(!opened)}
      >
        <IconChevronRight size={18} aria-hidden />
        {t('strip.open')}
      </UnstyledButton>
      <div id={strip}>{opened && <FilmStrip />}</div>
    </div>
  );
}
