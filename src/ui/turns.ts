import { inNextFrame } from './next-frame';

const waiting = new Set<() => void>();

let isNextSet = false;

function setNext(): void {
  if (isNextSet || waiting.size === 0) return;
  isNextSet = true;
  inNextFrame(() => setTimeout(performNext)); // in a task of its own, not in that of the frame
}

function performNext(): void {
  isNextSet = false;
  const [work] = waiting;
  if (!work) return;
  waiting.delete(work);
  setNext();
  work();
}

/**
 * Does one work in each frame of the screen: for works that would take the page's thread too long
 * together.
 *
 * @returns cancels it
 */
export function takeTurn(work: () => void): () => void {
  waiting.add(work);
  setNext();
  return () => waiting.delete(work);
}
