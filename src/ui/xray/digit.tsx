import { useEffect, useRef } from 'react';
import { IMAGE_SIDE, PIXELS } from '../../data/dataset';
import { STEPS } from '../colour';
import { useScales } from '../use-scales';
import styles from './xray.module.css';

interface DigitProps {
  /** (B, 784): images, 0 … 1. */
  readonly pixels: Float32Array;
  /** Which of them. */
  readonly place: number;
  readonly size: number;
}

/** One image as the network gets it. What it is stands beside it in words. */
export function Digit({ pixels, place, size }: DigitProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { sequential } = useScales();
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const picture = new ImageData(IMAGE_SIDE, IMAGE_SIDE);
    const target = new Uint32Array(picture.data.buffer);
    for (let i = 0; i < PIXELS; i++) {
      target[i] = sequential[Math.round(pixels[place * PIXELS + i]! * STEPS)]!;
    }
    context.putImageData(picture, 0, 0);
  }, [pixels, place, sequential]);
  return (
    <span className={styles.digit} aria-hidden="true">
      <canvas
        ref={canvas}
        width={IMAGE_SIDE}
        height={IMAGE_SIDE}
        style={{ width: size, height: size }}
      />
    </span>
  );
}
