import { Button, SegmentedControl, Slider } from '@mantine/core';
import { IconArrowBackUp, IconDice5, IconTrash } from '@tabler/icons-react';
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
  const { showTestImage } = useActions();
  return (
    <div className={styles.tools}>
      <SegmentedControl
        className={styles.pens!}
        size="xs"
        aria-label="What the pen does"
        value={brush.kind}
        onChange={(kind) => onBrush({ ...brush, kind })}
        data={[
          { value: 'ink', label: 'Pen' },
          { value: 'eraser', label: 'Eraser' },
        ]}
      />
      <div className={styles.width} title="Brush width">
        <Slider
          className={styles.slider!}
          {...BRUSH_WIDTHS}
          step={2}
          size="md"
          thumbSize={20}
          label={null}
          value={brush.width}
          onChange={(value) => onBrush({ ...brush, width: value })}
          thumbLabel="Brush width"
        />
      </div>
      <Button {...tool} leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={onUndo}>
        Undo
      </Button>
      <Button
        {...tool}
        aria-label="Clear drawing"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={onClear}
      >
        Clear
      </Button>
      <Button
        className={styles.wideTool!}
        variant="light"
        size="xs"
        aria-label="A random test digit"
        title="A random test digit, which the network has never learned from"
        leftSection={<IconDice5 size={16} aria-hidden />}
        onClick={() => showTestImage()}
      >
        Test digit
      </Button>
    </div>
  );
}

const tool = { variant: 'default', size: 'xs', className: styles.tool! } as const;
