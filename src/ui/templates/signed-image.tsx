import { useEffect, useRef } from 'react';
import { IMAGE_SIDE } from '../../data/dataset';
import { divergingIndex } from '../colour';
import { paintPixels } from '../paint-pixels';
import { useScales } from '../use-scales';
import styles from './templates.module.css';

interface SignedImageProps {
  /** (784) */
  readonly values: ArrayLike<number>;
  /** Where the colours end. */
  readonly range: number;
  /** (784) bytes whose outline is laid over the values; null for none. */
  readonly outline?: Uint8Array | null;
}

/** More ink than this counts as the digit when its outline is drawn. */
const INKED = 96;

/** A signed number for each pixel, in colours; what it shows is said beside it. */
export function SignedImage({ values, range, outline = null }: SignedImageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { diverging } = useScales();
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const colourOf = (i: number) => diverging[divergingIndex(values[i]!, range)]!;
    paintPixels(context, IMAGE_SIDE, IMAGE_SIDE, colourOf);
  }, [values, range, diverging]);
  return (
    <span className={styles.image}>
      <canvas ref={canvas} width={IMAGE_SIDE} height={IMAGE_SIDE} aria-hidden />
      {outline && (
        <svg viewBox={`0 0 ${IMAGE_SIDE} ${IMAGE_SIDE}`} aria-hidden="true">
          <path d={outlineOf(outline)} />
        </svg>
      )}
    </span>
  );
}

/** The edges between pixels with ink and pixels without. */
function outlineOf(pixels: Uint8Array): string {
  const inked = (x: number, y: number) =>
    x >= 0 && x < IMAGE_SIDE && y >= 0 && y < IMAGE_SIDE && pixels[y * IMAGE_SIDE + x]! > INKED;
  const edges: string[] = [];
  for (let y = 0; y <= IMAGE_SIDE; y++) {
    for (let x = 0; x <= IMAGE_SIDE; x++) {
      if (inked(x, y) !== inked(x - 1, y)) edges.push(`M${x} ${y}v1`);
      if (inked(x, y) !== inked(x, y - 1)) edges.push(`M${x} ${y}h1`);
    }
  }
  return edges.join('');
}
