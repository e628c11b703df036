import { useEffect, useRef } from 'react';
import { useLive, useSignalFrame } from '../use-page';
import { useScales } from '../use-scales';
import styles from './draw.module.css';
import { labelText, winnerOf } from './prediction';

const IMAGE_SIDE = 28;
const NBSP = '\u00a0';

/** The 28 × 28 pixels that the network gets, enlarged. */
export function SeenDigit() {
  const { image } = useLive();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { sequential } = useScales();

  const paint = () => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const { pixels } = image.get();
    const picture = new ImageData(IMAGE_SIDE, IMAGE_SIDE);
    const target = new Uint32Array(picture.data.buffer);
    for (let i = 0; i < target.length; i++) target[i] = sequential[pixels?.[i] ?? 0]!;
    context.putImageData(picture, 0, 0);
  };
  useSignalFrame(image, paint);
  // biome-ignore lint/correctness/useExhaustiveDependencies: painted anew in other colours
  useEffect(paint, [sequential]);

  return (
    <figure className={styles.seen}>
      <canvas
        ref={canvas}
        width={IMAGE_SIDE}
        height={IMAGE_SIDE}
        className={styles.seenCanvas}
        role="img"
        aria-label="The drawing as the network gets it: cropped, centred, 28 by 28 pixels"
      />
      <figcaption className={styles.seenCaption}>
        What the network sees: 28{NBSP}×{NBSP}28 pixels. <TrueLabel />
      </figcaption>
    </figure>
  );
}

/** What a test image really is, and whether the network is right; empty for a drawing. */
function TrueLabel() {
  const { image, prediction } = useLive();
  const shown = useRef<HTMLSpanElement>(null);
  const tell = () => {
    const { label } = image.get();
    const digit = winnerOf(prediction.get())?.digit ?? null;
    const element = shown.current;
    if (element === null) return;
    element.textContent = labelText(digit, label);
    element.dataset.right = String(digit === null || digit === label);
  };
  useSignalFrame(image, tell);
  useSignalFrame(prediction, tell);
  // The verdict says it to screen readers.
  return <span ref={shown} className={styles.label} aria-hidden="true" />;
}
