import { type RefObject, useEffect, useState } from 'react';

/** How large an element is, in CSS pixels, and how many pixels of the screen make one of those. */
export interface ElementSize {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/** Follows an element's size and the screen's pixel ratio; width and height are 0 at first. */
export function useElementSize(element: RefObject<HTMLElement | null>): ElementSize {
  const [size, setSize] = useState<ElementSize>({ width: 0, height: 0, pixelRatio: 1 });
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = target;
      const pixelRatio = window.devicePixelRatio;
      setSize((old) =>
        old.width === width && old.height === height && old.pixelRatio === pixelRatio
          ? old
          : { width, height, pixelRatio },
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    window.addEventListener('resize', measure); // zooming changes the pixel ratio and resizes too
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [element]);
  return size;
}
