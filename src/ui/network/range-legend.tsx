import { SegmentedControl } from '@mantine/core';
import { type RefObject, useId } from 'react';
import styles from './network.module.css';
import type { RangeOver } from './tiles';

/** A number of two figures, without exponent where that is shorter: 0.15, 1.2, 0.0031. */
const short = (value: number): string => String(Number(value.toPrecision(2)));

/** ±0.15, or from the narrowest to the widest range of the tiles shown. */
export function rangeText(ranges: ArrayLike<number>, tiles: number): string {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let tile = 0; tile < tiles; tile++) {
    least = Math.min(least, ranges[tile]!);
    most = Math.max(most, ranges[tile]!);
  }
  if (!(most > 0)) return '±0';
  return short(least) === short(most) ? `±${short(most)}` : `±${short(least)} to ±${short(most)}`;
}

interface RangeLegendProps {
  readonly ref: RefObject<HTMLSpanElement | null>;
  readonly over: RangeOver;
  readonly onOver: (over: RangeOver) => void;
}

const RANGES: { value: RangeOver; label: string }[] = [
  { value: 'layer', label: 'all' },
  { value: 'unit', label: 'each' },
];

/**
 * Which colours stand for which weights, and whether each unit has a range of its own; the numbers
 * are written by who paints the tiles.
 */
export function RangeLegend({ ref, over, onOver }: RangeLegendProps) {
  const label = useId();
  return (
    <div className={styles.legend}>
      <span className={styles.scale}>
        <span className={styles.gradient} aria-hidden="true" />
        <span>
          colours end at <span ref={ref} className={styles.numbers} />
        </span>
      </span>
      <span className={styles.scale}>
        <span id={label}>One scale for</span>
        <SegmentedControl
          className={styles.control!}
          size="xs"
          aria-labelledby={label}
          value={over}
          onChange={onOver}
          data={RANGES}
        />
      </span>
    </div>
  );
}
