import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './mistakes.module.css';

const ARROWS = [
  { key: 'ArrowLeft', name: 'left', Icon: IconArrowLeft },
  { key: 'ArrowUp', name: 'up', Icon: IconArrowUp },
  { key: 'ArrowDown', name: 'down', Icon: IconArrowDown },
  { key: 'ArrowRight', name: 'onward', Icon: IconArrowRight },
] as const;

/** From one cell to the next, for fingers: on a phone the cells are narrower than a fingertip. */
export function CellArrows({ onMove }: { readonly onMove: (key: string) => void }) {
  const { t } = useTranslation('mistakes');
  return (
    <div className={styles.arrows}>
      {ARROWS.map(({ key, name, Icon }) => (
        <ActionIcon
          key={key}
          variant="default"
          size="lg"
          aria-label={t(`matrix.arrows.${name}`)}
          onClick={() => onMove(key)}
        >
          <Icon size={18} aria-hidden />
        </ActionIcon>
      ))}
    </div>
  );
}
