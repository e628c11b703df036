import { useMemo } from 'react';
import { PIXELS } from '../../data/dataset';
import { STEPS } from '../colour';
import { DigitImage } from '../digit-image';
import styles from './digit.module.css';

interface DigitProps {
  /** (B, 784): images, 0 … 1. */
  readonly pixels: Float32Array;
  /** Which of them. */
  readonly place: number;
  readonly size: number;
}

/** One image of a step's batch. */
export function Digit({ pixels, place, size }: DigitProps) {
  const bytes = useMemo(
    () =>
      Uint8Array.from({ length: PIXELS }, (_, i) =>
        Math.round(pixels[place * PIXELS + i]! * STEPS),
      ),
    [pixels, place],
  );
  return (
    <span className={styles.digit} aria-hidden="true">
      <DigitImage pixels={bytes} size={size} />
    </span>
  );
}
