import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IMAGE_SIDE } from '../../data/dataset';
import { originOf } from '../../state/live';
import { paintPixels } from '../paint-pixels';
import { useLive, useSignalFrame } from '../use-page';
import { useScales } from '../use-scales';
import { useSignal } from '../use-signal';
import styles from './draw.module.css';
import { labelText, winnerOf } from './prediction';

/** The 28 × 28 pixels that the network gets, enlarged. */
export function SeenDigit() {
  const { t } = useTranslation('drawing');
  const { image } = useLive();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { sequential } = useScales();
  const origin = useSignal(image, originOf);

  const paint = () => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const { pixels } = image.get();
    paintPixels(context, IMAGE_SIDE, IMAGE_SIDE, (i) => sequential[pixels?.[i] ?? 0]!);
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
        aria-label={t(origin === 'drawing' ? 'seen.name' : `seen.${origin}`)}
      />
      <figcaption className={styles.seenCaption}>
        {t(`seen.${origin}`)} <TrueLabel />
      </figcaption>
    </figure>
  );
}

/** What a test image really is, and whether the network is right; empty for a drawing. */
function TrueLabel() {
  const { t } = useTranslation('drawing');
  const { image, prediction } = useLive();
  const shown = useRef<HTMLSpanElement>(null);
  const tell = () => {
    const { label } = image.get();
    const digit = winnerOf(prediction.get())?.digit ?? null;
    const element = shown.current;
    if (element === null) return;
    const text = labelText(t, digit, label);
    if (element.textContent !== text) element.textContent = text;
    element.dataset.right = String(digit === null || digit === label);
  };
  useSignalFrame(image, tell);
  useSignalFrame(prediction, tell);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew in another language
  useEffect(tell, [t]);
  // The verdict says it to screen readers.
  return <span ref={shown} className={styles.label} aria-hidden="true" />;
}
