import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../format';
import { handFocus } from '../hand-focus';
import { useElementSize } from '../use-element-size';
import { usePage } from '../use-page';
import { pictureGeometry } from './geometry';
import { Headings } from './headings';
import styles from './network-picture.module.css';
import type { Emphasis } from './picture';
import { slotWidths } from './slots';
import { useLiveLayout, useLiveNetwork } from './use-live-network';
import { usePainter } from './use-painter';
import { usePicking } from './use-picking';
import type { PictureView } from './use-picture-view';
import { useSpoken } from './use-spoken';

interface NetworkPictureProps {
  readonly view: PictureView;
  /** Which parts are lit while the others are dimmed; all are without it. Keep it the same object. */
  readonly emphasis?: Emphasis;
  /** What stands beneath the image, as wide as its column. */
  readonly caption?: ReactNode;
  /** Hears between which values the colours end; null while nothing is shown. */
  readonly onRanges?: (ranges: { least: number; most: number } | null) => void;
}

/**
 * The network as one picture: the image, the layers and the outputs, with what they are at this
 * moment. It fills the element that it stands in, and needs a height from it.
 */
export function NetworkPicture({ view, emphasis, caption, onRanges }: NetworkPictureProps) {
  const { t } = useTranslation('network');
  const { over, only, setOnly, focus } = view;
  // Patterns are a product of weights.
  const patterned = usePage((state) => state.quantity === 'weights') && view.patterned;
  const whole = useRef<HTMLDivElement>(null);
  const room = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const help = useId();
  const wholeSize = useElementSize(whole);
  const { width, height, pixelRatio } = useElementSize(room);
  const network = useLiveNetwork();
  const layout = useLiveLayout();
  const geometry = useMemo(() => {
    const tiled = (layer: number) => layer === 1 || patterned;
    return pictureGeometry({ sizes: layout.sizes, tiled, only, width, height, pixelRatio });
  }, [layout, patterned, only, width, height, pixelRatio]);
  const { scrolled, links } = usePainter(canvas, room, {
    geometry,
    height,
    pixelRatio,
    over,
    patterned,
    focus,
    emphasis: emphasis ?? null,
    onRanges,
  });
  const handlers = usePicking({ view, geometry, links, room });
  const spoken = useSpoken(focus);
  const handFocusToPicture = handFocus(() => canvas.current);

  return (
    <div ref={whole} className={styles.picture}>
      {only === null ? (
        <Headings
          ref={handFocusToPicture}
          room={wholeSize}
          geometry={geometry}
          network={network}
          layout={layout}
          onAll={setOnly}
        />
      ) : (
        <div ref={handFocusToPicture} className={styles.one}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            onClick={() => setOnly(null)}
          >
            {t('back')}
          </Button>
          <strong>
            {t(only > network.hidden.length ? 'short.output' : 'short.hidden', { number: only })}:{' '}
            {t('allOf', { total: count(layout.sizes[only]!) })}
          </strong>
        </div>
      )}
      <section
        ref={room}
        className={styles.room}
        data-all={only !== null || undefined}
        aria-label={only !== null ? t('picture.all') : undefined}
        onScroll={scrolled}
      >
        <div style={{ height: only === null ? '100%' : geometry.height }}>
          {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: as an application, screen readers leave the arrow keys to it */}
          <canvas
            ref={canvas}
            className={styles.canvas}
            width={Math.max(1, Math.round(width * pixelRatio))}
            height={Math.max(1, Math.round(height * pixelRatio))}
            style={{ width, height, cursor: focus ? 'pointer' : 'default' }}
            role="application"
            aria-roledescription={t('picture.role')}
            aria-label={t('picture.label')}
            aria-describedby={help}
            data-keys="own"
            tabIndex={0}
            {...handlers}
          />
        </div>
      </section>
      {caption !== undefined && only === null && (
        <div className={styles.caption} style={{ width: slotWidths(geometry)[0] }}>
          {caption}
        </div>
      )}
      <p id={help} className="visually-hidden">
        {t('picture.help')}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </div>
  );
}
