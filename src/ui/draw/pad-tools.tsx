import { Button, SegmentedControl, Slider } from '@mantine/core';
import { IconArrowBackUp, IconDice5, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useActions } from '../use-page';
import styles from './draw.module.css';
import type { Brush } from './use-pen';

const BRUSH_WIDTHS = { min: 8, max: 44 };

interface PadToolsProps {
  readonly brush: Brush;
  readonly onBrush: (brush: Brush) => void;
  readonly onUndo: () => void;
  readonly onClear: () => void;
}

/** Pen and eraser, brush width, undo, clear, and an image of the test set. */
export function PadTools({ brush, onBrush, onUndo, onClear }: PadToolsProps) {
  const { showTestImage } = useActions();
  const width = useId();
  return (
    <div className={styles.tools}>
      <SegmentedControl
        className={styles.tool}
        aria-label="What the pen does"
        value={brush.kind}
        onChange={(kind) => onBrush({ ...brush, kind })}
        data={[
          { value: 'ink', label: 'Pen' },
          { value: 'eraser', label: 'Eraser' },
        ]}
      />
      <div className={styles.width}>
        <span id={width} className={styles.caption}>
          Brush width
        </span>
        <Slider
          className={styles.slider}
          {...BRUSH_WIDTHS}
          step={2}
          size="lg"
          thumbSize={24}
          value={brush.width}
          onChange={(value) => onBrush({ ...brush, width: value })}
          thumbProps={{ 'aria-labelledby': width }}
        />
      </div>
      <Button
        className={styles.tool}
        variant="default"
        leftSection={<IconArrowBackUp size={18} aria-hidden="true" />}
        onClick={onUndo}
      >
        Undo
      </Button>
      <Button
        className={styles.tool}
        variant="default"
        aria-label="Clear drawing"
        leftSection={<IconTrash size={18} aria-hidden="true" />}
        onClick={onClear}
      >
        Clear
      </Button>
      <Button
        className={styles.wideTool}
        variant="light"
        leftSection={<IconDice5 size={18} aria-hidden="true" />}
        onClick={showTestImage}
      >
        A random test digit
      </Button>
    </div>
  );
}
