import { useEffect, useRef } from 'react';
import { divergingIndex, parseHex, STEPS } from '../colour';
import { largestMagnitude } from '../colour-range';
import { tokenColour, useScales } from '../use-scales';
import { columnsOf, movedBy } from './unit-grid';
import styles from './unit-map.module.css';

/** How high a map is, in pixels of the page. */
export const MAP_HEIGHT = 112;

export interface UnitMapProps {
  /** Each unit's number; null while it is not worked out yet. */
  readonly values: ArrayLike<number> | null;
  /** How many there are. */
  readonly units: number;
  /** Whether zero is in the middle of the colours. */
  readonly signed: boolean;
  readonly label: string;
  readonly selected: number;
  readonly onSelect?: (unit: number) => void;
  /** The selected unit and its number, in words. */
  readonly valueText: string;
  /** What the numbers stand for in the formula. */
  readonly mark?: string;
  /** (units): the image that the colours are laid over, 0 … 1. */
  readonly backdrop?: Float32Array | null;
}

/** How strongly the ink of the image darkens the colours that lie over it. */
const INK = 0.35;

/** The units of a layer as coloured squares; one of them is chosen, by hand or with the arrows. */
export function UnitMap(props: UnitMapProps) {
  const { values, units, signed, label, selected, onSelect, valueText, mark } = props;
  const backdrop = props.backdrop ?? null;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { diverging, sequential } = useScales();
  const columns = columnsOf(units);
  const rows = Math.ceil(units / columns);
  const cell = MAP_HEIGHT / rows;

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const picture = new ImageData(columns, rows);
    const pixels = new Uint32Array(picture.data.buffer);
    const range = values ? largestMagnitude(values) : 0;
    for (let unit = 0; unit < units; unit++) {
      const value = values?.[unit] ?? 0;
      const place = divergingIndex(value, range);
      pixels[unit] = signed ? diverging[place]! : sequential[Math.max(0, place - STEPS)]!;
    }
    if (backdrop) {
      const ink = parseHex(tokenColour('--ink'));
      for (let i = 0; i < 4 * units; i++) {
        const share = i % 4 === 3 ? 0 : INK * backdrop[i >> 2]!;
        picture.data[i] = picture.data[i]! * (1 - share) + (ink[i % 4] ?? 0) * share;
      }
    }
    context.putImageData(picture, 0, 0);
  }, [values, units, columns, rows, signed, backdrop, diverging, sequential]);

  const choose = (event: React.PointerEvent<HTMLElement>) => {
    if (event.type === 'pointermove' && event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * columns);
    const row = Math.floor(((event.clientY - box.top) / box.height) * rows);
    if (column < 0 || column >= columns || row < 0 || row >= rows) return;
    const unit = row * columns + column;
    if (unit < units && unit !== selected) onSelect?.(unit);
  };
  const move = (event: React.KeyboardEvent) => {
    const unit = movedBy(event.key, selected, units);
    if (unit === null) return;
    event.preventDefault();
    onSelect?.(unit);
  };

  const picture = (
    <>
      <canvas ref={canvas} width={columns} height={rows} className={styles.pixels} />
      <span
        className={styles.marker}
        style={{
          left: (selected % columns) * cell,
          top: Math.floor(selected / columns) * cell,
          width: cell,
          height: cell,
        }}
      />
    </>
  );
  const size = { width: columns * cell, height: rows * cell };
  if (!onSelect) {
    return (
      <div
        className={styles.map}
        data-empty={values === null || undefined}
        style={size}
        data-mark={mark}
        role="img"
        aria-label={`${label}: ${valueText}`}
      >
        {picture}
      </div>
    );
  }
  return (
    <div
      className={styles.map}
      data-empty={values === null || undefined}
      style={size}
      data-mark={mark}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={units - 1}
      aria-valuenow={selected}
      aria-valuetext={valueText}
      onPointerDown={choose}
      onPointerMove={choose}
      onKeyDown={move}
    >
      {picture}
    </div>
  );
}
