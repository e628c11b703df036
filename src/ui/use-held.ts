import { useState } from 'react';

/** The value as it was when it began to be held; the newest one while it is not. */
export function useHeld<T>(value: T, held: boolean): T {
  const [kept, setKept] = useState(value);
  if (!held && kept !== value) setKept(value);
  return held ? kept : value;
}
