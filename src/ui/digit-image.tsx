import { useEffect, useRef } from 'react';
import { IMAGE_SIDE } from '../data/dataset';
import { paintPixels } from './paint-pixels';
import { useScales } from './use-scales';

interface DigitImageProps {
  /** (784) bytes; undefined until they have come. */
  readonly pixels: Uint8Array | undefined;
  readonly className?: string | undefined;
  /** In CSS pixels; the class says it otherwise. */
  readonly size?: number;
}

/** An image as the network gets it, enlarged. What it shows is said beside it. */
export function DigitImage({ pixels, className, size }: DigitImageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { sequential } = useScales();
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    paintPixels(context, IMAGE_SIDE, IMAGE_SIDE, (i) => sequential[pixels?.[i] ?? 0]!);
  }, [pixels, sequential]);
  return (
    <canvas
      ref={canvas}
      className={className}
      width={IMAGE_SIDE}
      height={IMAGE_SIDE}
      style={size === undefined ? undefined : { width: size, height: size }}
      aria-hidden
    />
  );
}
