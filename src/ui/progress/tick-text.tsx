import type { BaseTickContentProps } from 'recharts';
import styles from './progress.module.css';

/** From where a tick's text is written, as Recharts does it: beneath the x axis, beside the y axis. */
const BASELINE = { start: '0.71em', middle: '0.355em', end: 0 };

/**
 * A number on an axis, in one line. The text of Recharts may be broken into several, and so measures each
 * new word, for which the browser must lay out the page in the middle of a frame.
 */
export function TickText(tick: BaseTickContentProps) {
  const { x, y, textAnchor, verticalAnchor, payload, tickFormatter, index } = tick;
  return (
    <text className={styles.tick} x={x} y={y} dy={BASELINE[verticalAnchor]} textAnchor={textAnchor}>
      {tickFormatter?.(payload.value, index)}
    </text>
  );
}
