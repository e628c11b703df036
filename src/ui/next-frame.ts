let waiting = new Set<() => void>();

function perform(): void {
  const due = waiting;
  waiting = new Set();
  for (const work of due) {
    try {
      work();
    } catch (error) {
      reportError(error); // the others have done nothing wrong
    }
  }
}

/**
 * Does the work in the next frame of the screen, together with all other work for it: to ask the
 * browser for a frame takes a tenth of a millisecond, and a frame of training moves half a dozen things.
 *
 * @returns cancels it
 */
export function inNextFrame(work: () => void): () => void {
  if (waiting.size === 0) requestAnimationFrame(perform);
  waiting.add(work);
  return () => waiting.delete(work);
}
