import { useEffect, useRef } from 'react';
import { useScales } from '../use-scales';
import { TILE_SIDE } from './block';
import styles from './inspector.module.css';
import { createAtlas, paintImage, paintTile, type TileValues } from './tiles';

interface TileImageProps {
  /** Signed values, or an image of ink. */
  readonly tile: TileValues | Uint8Array;
  readonly size: 'large' | 'small';
  readonly label: string;
}

/** One tile by itself. */
export function TileImage({ tile, size, label }: TileImageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { diverging, sequential } = useScales();
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const atlas = createAtlas(1);
    if (tile instanceof Uint8Array) paintImage(atlas.pixels, 0, tile, sequential);
    else paintTile(atlas.pixels, 0, tile, diverging);
    atlas.show();
    atlas.draw(context, 0, 0, 0, TILE_SIDE);
  }, [tile, diverging, sequential]);
  return (
    <canvas
      ref={canvas}
      className={styles.tile}
      data-size={size}
      width={TILE_SIDE}
      height={TILE_SIDE}
      role="img"
      aria-label={label}
    />
  );
}
