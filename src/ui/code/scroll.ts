/** A line in the box of the sources, in pixels from the top of all that it holds. */
interface Line {
  readonly top: number;
  readonly bottom: number;
}

/**
 * How far the box is scrolled for its lit lines: the highest of them stands a third down, or all of
 * them in the middle where that is higher. Where they do not fit, that of the first file is seen.
 *
 * @param lit one of each file
 * @param height how much of the sources the box shows
 * @param covered how much of that the names of the files cover, at the top
 */
export function scrollFor(lit: readonly Line[], height: number, covered: number): number {
  const first = Math.min(...lit.map(({ top }) => top));
  const last = Math.max(...lit.map(({ bottom }) => bottom));
  if (lit.length > 1 && last - first > height - covered) {
    return scrollFor(lit.slice(0, 1), height, covered);
  }
  const middle = (first + last - height - covered) / 2;
  return Math.max(0, Math.min(Math.max(first - height / 3, middle), first - covered));
}
