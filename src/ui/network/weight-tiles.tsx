import { useMediaQuery, useViewportSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef } from 'react';
import { viewOf } from '../../engine/layout';
import type { Weights } from '../../state/live';
import { useElementSize } from '../use-element-size';
import { useLive, useSignalFrame } from '../use-page';
import { tokenColour, useScales } from '../use-scales';
import styles from './network.module.css';
import { RangeLegend, rangeText } from './range-legend';
import { PITCH, tileGrid, tilesHeight } from './tile-grid';
import { atlasSize, colourRanges, paintTiles, type RangeOver } from './tiles';

/** Where app.module.css gives the panel a height of its own. */
const FILLS = '(min-width: 75em)';

interface WeightTilesProps {
  readonly neurons: number;
  /** The neurons are the ten digits themselves, and are labelled so. */
  readonly templates: boolean;
  readonly over: RangeOver;
  readonly onOver: (over: RangeOver) => void;
  readonly all: boolean;
  readonly onShown: (tiles: number) => void;
}

/** A tile for each neuron of the first layer, painted anew with each new set of weights. */
export function WeightTiles(props: WeightTilesProps) {
  const { neurons, templates, over, onOver, all, onShown } = props;
  const { weights } = useLive();
  const { diverging } = useScales();
  const room = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const legend = useRef<HTMLSpanElement>(null);
  const { width, height: roomHeight, pixelRatio } = useElementSize(room);
  const { height: screenHeight } = useViewportSize();
  const fills = useMediaQuery(FILLS, false, { getInitialValueInEffect: false });
  const height = fills ? roomHeight : tilesHeight(screenHeight);
  const grid = useMemo(
    () => tileGrid({ neurons, width, pixelRatio, height, all }),
    [neurons, width, pixelRatio, height, all],
  );
  const atlas = useMemo(() => createAtlas(atlasSize(grid)), [grid]);
  useEffect(() => {
    if (width > 0) onShown(grid.tiles);
  }, [grid, width, onShown]);

  const paint = (newest: Weights | null) => {
    const context = canvas.current?.getContext('2d');
    const piece = newest?.layout.pieces[0];
    if (!context || !newest || piece?.columns !== neurons) return; // another network: renders soon
    const incoming = viewOf(newest.parameters, piece);
    const ranges = colourRanges(incoming, neurons, over);
    paintTiles(atlas.pixels, incoming, ranges, diverging, grid);
    atlas.context.putImageData(atlas.image, 0, 0);
    context.imageSmoothingEnabled = false;
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    context.drawImage(atlas.context.canvas, 0, 0, context.canvas.width, context.canvas.height);
    if (templates) labelDigits(context, grid.columns, grid.scale);
    tell(rangeText(ranges, grid.tiles));
  };
  const tell = (range: string) => {
    if (legend.current === null || legend.current.textContent === range) return;
    legend.current.textContent = range;
    canvas.current?.setAttribute(
      'aria-label',
      `The incoming weights of ${grid.tiles} of ${neurons} ${templates ? 'output neurons, one for each digit from 0' : 'neurons of hidden layer 1'}, as images of 28 by 28 pixels. Blue is positive, orange negative. Colours end at ${range}.`,
    );
  };
  useSignalFrame(weights, paint);
  // biome-ignore lint/correctness/useExhaustiveDependencies: painted anew when the picture changes
  useEffect(() => paint(weights.get()), [grid, atlas, diverging, over, templates]);

  const size = atlasSize(grid);
  return (
    <>
      <RangeLegend ref={legend} over={over} onOver={onOver} />
      <section
        ref={room}
        className={styles.tiles}
        data-all={all || undefined}
        data-fills={fills || undefined}
        aria-label="Weight tiles"
        tabIndex={all ? 0 : undefined}
      >
        <canvas
          ref={canvas}
          width={size.width * grid.scale}
          height={size.height * grid.scale}
          style={{ width: (size.width * grid.scale) / pixelRatio }}
          className={styles.tilesCanvas}
          role="img"
          aria-label="The incoming weights of the first layer"
        />
      </section>
    </>
  );
}

/** Pixels in memory, and the canvas of the same size from which they are enlarged. */
function createAtlas({ width, height }: { readonly width: number; readonly height: number }) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gave no canvas to draw on.');
  const image = new ImageData(width, height);
  return { context, image, pixels: new Uint32Array(image.data.buffer) };
}

function labelDigits(context: CanvasRenderingContext2D, columns: number, scale: number): void {
  context.font = `600 ${5 * scale}px system-ui, sans-serif`;
  context.textBaseline = 'top';
  context.fillStyle = tokenColour('--ink');
  for (let digit = 0; digit < 10; digit++) {
    const left = (digit % columns) * PITCH * scale;
    const top = Math.floor(digit / columns) * PITCH * scale;
    context.fillText(String(digit), left + scale, top + scale);
  }
}
