import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useElementSize } from '../use-element-size';
import { useLive, useSignalFrame } from '../use-page';
import { tokenColour, useScales } from '../use-scales';
import styles from './draw.module.css';
import type { Pad } from './pad';
import { showSketch } from './show-sketch';
import { visibleStrokes } from './sketch';
import type { Brush, usePen } from './use-pen';

interface PadCanvasProps {
  readonly pad: Pad;
  readonly brush: Brush;
  readonly pen: ReturnType<typeof usePen>['pen'];
  readonly hasKeys: boolean;
  readonly handlers: ReturnType<typeof usePen>['handlers'];
}

/** The sheet to draw on. */
export function PadCanvas({ pad, brush, pen, hasKeys, handlers }: PadCanvasProps) {
  const { t } = useTranslation('drawing');
  const { image } = useLive();
  const canvas = useRef<HTMLCanvasElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const help = useId();
  const { width, pixelRatio } = useElementSize(canvas);
  const scales = useScales(); // changes with the theme, and so do the colours read below

  const paint = () => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const strokes = visibleStrokes(pad.sketch.get());
    const { pixels, label, trainingIndex } = image.get();
    // What comes with a batch only passes by: the sheet stays free to draw on.
    const placed = label !== null && trainingIndex === null ? pixels : null;
    sheet.current?.toggleAttribute(
      'data-empty',
      strokes.length === 0 && placed === null && pen === null,
    );
    showSketch(context, {
      strokes,
      placed,
      pen: pen && { ...pen, width: brush.width },
      ink: tokenColour('--pad-ink'),
      accent: tokenColour('--accent'),
    });
  };
  useSignalFrame(pad.sketch, paint);
  useSignalFrame(image, paint);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is painted depends on all of these
  useEffect(paint, [width, pixelRatio, scales, pen, brush.width]);

  const pixels = Math.max(1, Math.round(width * pixelRatio));
  return (
    <div ref={sheet} className={styles.sheet} data-empty>
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: as an application, screen readers leave the arrow keys to it */}
      <canvas
        ref={canvas}
        width={pixels}
        height={pixels}
        className={styles.pad}
        role="application"
        data-drawing-pad
        data-keys={hasKeys ? 'own' : 'page'}
        aria-roledescription={t('padRole')}
        aria-label={t('pad')}
        aria-describedby={help}
        tabIndex={0}
        {...handlers}
      />
      <p id={help} className={styles.padHelp}>
        {t('padHelp')}
      </p>
      <p className={styles.invitation} aria-hidden="true">
        {t('invitation')}
      </p>
    </div>
  );
}
