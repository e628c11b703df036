import { Button, SegmentedControl, Slider } from '@mantine/core';
import { IconArrowBackUp, IconDice5, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../use-page';
import styles from './draw.module.css';
import type { Brush } from './use-pen';

const BRUSH_WIDTHS = { min: 8, max: 32 };

interface PadToolsProps {
  readonly brush: Brush;
  readonly onBrush: (brush: Brush) => void;
  readonly onUndo: () => void;
  readonly onClear: () => void;
}

/** Pen and eraser, brush width, undo, clear, and an image of the test set. */
export function PadTools({ brush, onBrush, onUndo, onClear }: PadToolsProps) {
  const { t } = useTranslation('drawing');
  const { showTestImage } = useActions();
  return (
    <div className={styles.tools}>
      <SegmentedControl
        className={styles.pens!}
        size="xs"
        aria-label={t('tools.pens')}
        value={brush.kind}
        onChange={(kind) => onBrush({ ...brush, kind })}
        data={[
          { value: 'ink', label: t('tools.ink') },
          { value: 'eraser', label: t('tools.eraser') },
        ]}
      />
      <div className={styles.width} title={t('tools.width')}>
        <Slider
          className={styles.slider!}
          {...BRUSH_WIDTHS}
          step={2}
          size="md"
          thumbSize={20}
          label={null}
          value={brush.width}
          onChange={(value) => onBrush({ ...brush, width: value })}
          thumbLabel={t('tools.width')}
        />
      </div>
      <Button {...tool} leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={onUndo}>
        {t('tools.undo')}
      </Button>
      <Button
        {...tool}
        aria-label={t('tools.clearName')}
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={onClear}
      >
        {t('tools.clear')}
      </Button>
      <Button
        className={styles.wideTool!}
        variant="light"
        size="xs"
        aria-label={t('tools.testDigitName')}
        title={t('tools.testDigitTitle')}
        leftSection={<IconDice5 size={16} aria-hidden />}
        onClick={() => showTestImage()}
      >
        {t('tools.testDigit')}
      </Button>
    </div>
  );
}

const tool = { variant: 'default', size: 'xs', className: styles.tool! } as const;
