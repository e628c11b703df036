import { type ReactNode, useEffect, useState } from 'react';
import { inNextFrame } from './next-frame';

const waiting = new Set<() => void>();

function letOneIn(): void {
  const [first] = waiting;
  if (!first) return;
  waiting.delete(first);
  if (waiting.size > 0) inNextFrame(letOneIn);
  first();
}

/** Does the work in a frame of the screen in which nothing else has its turn; returns what cancels it. */
function takeTurn(work: () => void): () => void {
  if (waiting.size === 0) inNextFrame(letOneIn);
  waiting.add(work);
  return () => waiting.delete(work);
}

/**
 * A part of the page that comes in a frame of its own, in the order in which such parts are mounted.
 * A whole view at once would keep the page from answering for a quarter of a second.
 */
export function InTurn({ children }: { readonly children: ReactNode }) {
  const [here, setHere] = useState(false);
  useEffect(() => takeTurn(() => setHere(true)), []);
  return here && children;
}
