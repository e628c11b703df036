import { useEffect, useRef } from 'react';
import { IMAGE_SIDE } from '../../data/dataset';
import { useScales } from '../use-scales';
import styles from './mistakes.module.css';

/** An image of a data set, enlarged; empty until it has come. What it shows is said beside it. */
export function DigitImage({ pixels }: { readonly pixels: Uint8Array | undefined }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { sequential } = useScales();
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const picture = new ImageData(IMAGE_SIDE, IMAGE_SIDE);
    const target = new Uint32Array(picture.data.buffer);
    for (let i = 0; i < target.length; i++) target[i] = sequential[pixels?.[i] ?? 0]!;
    context.putImageData(picture, 0, 0);
  }, [pixels, sequential]);
  return (
    <canvas
      ref={canvas}
      className={styles.image}
      width={IMAGE_SIDE}
      height={IMAGE_SIDE}
      aria-hidden
    />
  );
}
