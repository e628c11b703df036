import { type ReactNode, useEffect, useState } from 'react';
import { takeTurn } from './turns';

/**
 * A part of the page that comes in a frame of its own, in the order in which such parts are mounted.
 * A whole view at once would keep the page from answering for a quarter of a second.
 */
export function InTurn({ children }: { readonly children: ReactNode }) {
  const [here, setHere] = useState(false);
  useEffect(() => takeTurn(() => setHere(true)), []);
  return here && children;
}
