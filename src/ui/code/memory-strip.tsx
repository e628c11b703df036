import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParameterLayout } from '../../engine/layout';
import { count } from '../format';
import { takeTurn } from '../turns';
import { useElementSize } from '../use-element-size';
import { useScales } from '../use-scales';
import styles from './code.module.css';
import { offsetAt, paintStrip, placeAt, standBeside, stripGrid } from './strip';

/** The height of a strip, in CSS pixels. */
const HEIGHT = 104;

interface MemoryStripProps {
  readonly name: string;
  readonly values: Float32Array;
  readonly layout: ParameterLayout;
  /** The pieces that are lit. Keep it the same object: the strip is painted anew for another. */
  readonly lit: ReadonlySet<string>;
  /** Where one points; all strips point at the same place. */
  readonly offset: number | null;
  /** What stands there, in words. */
  readonly reading: string;
  readonly onOffset: (offset: number | null) => void;
  readonly onPerCell: (perCell: number) => void;
}

/** An array as a picture of the memory that it fills. */
export function MemoryStrip(props: MemoryStripProps) {
  const { name, values, layout, lit, offset, reading, onOffset, onPerCell } = props;
  const { t } = useTranslation('code');
  const { diverging } = useScales();
  const room = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, pixelRatio } = useElementSize(room);
  const { length } = layout;
  const grid = useMemo(
    () => stripGrid(length, width * pixelRatio, HEIGHT * pixelRatio),
    [length, width, pixelRatio],
  );
  const size = { width: grid.columns * grid.scale, height: grid.rows * grid.scale };
  useEffect(() => {
    if (width > 0) onPerCell(grid.perCell);
  }, [width, grid, onPerCell]);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || width === 0) return;
    return takeTurn(() => {
      const image = new ImageData(grid.columns, grid.rows);
      paintStrip(new Uint32Array(image.data.buffer), values, layout, grid, diverging, lit);
      const small = new OffscreenCanvas(grid.columns, grid.rows);
      small.getContext('2d')?.putImageData(image, 0, 0);
      context.imageSmoothingEnabled = false;
      context.clearRect(0, 0, size.width, size.height);
      context.drawImage(small, 0, 0, size.width, size.height);
    });
  }, [values, layout, grid, lit, diverging, width, size.width, size.height]);

  const point = (event: PointerEvent<HTMLCanvasElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - left) * pixelRatio;
    const y = (event.clientY - top) * pixelRatio;
    onOffset(offsetAt(grid, length, x, y));
  };
  const move = (event: KeyboardEvent) => {
    const next = moved(event.key, offset, grid, layout);
    if (next === null) return;
    event.preventDefault();
    onOffset(next);
  };

  return (
    <div className={styles.strip}>
      <span className={styles.stripName}>{name}</span>
      <div ref={room} className={styles.stripRoom}>
        <canvas
          ref={canvas}
          width={Math.max(1, size.width)}
          height={Math.max(1, size.height)}
          style={{ width: size.width / pixelRatio, height: size.height / pixelRatio }}
          className={styles.stripCanvas}
          role="slider"
          aria-valuemin={0}
          aria-valuemax={length - 1}
          aria-valuenow={offset ?? 0}
          aria-valuetext={reading}
          tabIndex={0}
          data-keys="own"
          aria-label={t('strips.label', { name, count: count(length) })}
          onPointerMove={point}
          onPointerDown={point}
          onKeyDown={move}
          onFocus={() => offset === null && onOffset(0)}
        />
        {offset !== null && (
          <CellMark cell={Math.floor(offset / grid.perCell)} grid={grid} pixelRatio={pixelRatio} />
        )}
        <PieceNames layout={layout} grid={grid} pixelRatio={pixelRatio} lit={lit} />
      </div>
    </div>
  );
}

type Grid = ReturnType<typeof stripGrid>;

interface CellMarkProps {
  readonly cell: number;
  readonly grid: Grid;
  readonly pixelRatio: number;
}

/** A frame around the cell that one points at; no cell is painted anew to move it. */
function CellMark({ cell, grid: { rows, scale }, pixelRatio }: CellMarkProps) {
  const left = ((Math.floor(cell / rows) + 0.5) * scale) / pixelRatio;
  const top = (((cell % rows) + 0.5) * scale) / pixelRatio;
  const side = 2 * Math.max(scale / pixelRatio, 5);
  return <span className={styles.cellMark} style={{ left, top, width: side, height: side }} />;
}

/** Where a key leads: to the neighbour, or to the first number of the next or the same piece. */
function moved(
  key: string,
  offset: number | null,
  { rows, perCell }: Grid,
  layout: ParameterLayout,
): number | null {
  const from = offset ?? 0;
  const { piece } = placeAt(layout, from);
  const next = layout.pieces[layout.pieces.indexOf(piece) + 1];
  const previous = layout.pieces[layout.pieces.indexOf(piece) - 1];
  const places: Readonly<Record<string, number | undefined>> = {
    ArrowDown: from + perCell,
    ArrowUp: from - perCell,
    ArrowRight: from + rows * perCell,
    ArrowLeft: from - rows * perCell,
    PageDown: next?.offset ?? from,
    PageUp: from > piece.offset ? piece.offset : (previous?.offset ?? 0),
    Home: 0,
    End: layout.length - 1,
  };
  const to = places[key];
  return to === undefined ? null : Math.max(0, Math.min(layout.length - 1, to));
}

interface PieceNamesProps {
  readonly layout: ParameterLayout;
  readonly grid: Grid;
  readonly pixelRatio: number;
  readonly lit: ReadonlySet<string>;
}

/** The room of a name such as W1, in CSS pixels, and of each further digit, as in W11. */
const NAME_WIDTH = 26;
const DIGIT_WIDTH = 9;

/** Where each piece begins and ends, with its name; those of narrow ones stand in a line beneath. */
function PieceNames({ layout, grid, pixelRatio, lit }: PieceNamesProps) {
  const place = (offset: number) =>
    (Math.floor(offset / grid.perCell / grid.rows) * grid.scale) / pixelRatio;
  const pieces = layout.pieces.map(({ name, offset, length }) => {
    const left = place(offset);
    return { name, left, width: place(offset + length) - left, isLit: lit.has(name) || undefined };
  });
  // In a piece that is narrower, a name would not be seen whole.
  const longest = Math.max(...pieces.map(({ name }) => name.length));
  const nameWidth = NAME_WIDTH + (longest - 2) * DIGIT_WIDTH;
  const narrow = pieces.filter(({ width }) => width < nameWidth);
  const lefts = standBeside(
    narrow.map(({ left }) => left),
    nameWidth,
    (grid.columns * grid.scale) / pixelRatio,
  );
  return (
    <div className={styles.pieceNames} aria-hidden="true">
      <div>
        {pieces.map(({ name, left, width, isLit }) => (
          <span key={name} style={{ left, width }} data-lit={isLit}>
            {width >= nameWidth && name}
          </span>
        ))}
      </div>
      {narrow.length > 0 && (
        <div className={styles.narrow}>
          {narrow.map(({ name, isLit }, i) => {
            const left = lefts[i];
            return (
              left !== null && (
                <span key={name} style={{ left }} data-lit={isLit}>
                  {name}
                </span>
              )
            );
          })}
        </div>
      )}
    </div>
  );
}
