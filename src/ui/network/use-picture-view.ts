import { useState } from 'react';
import { type Focus, isThere, sameFocus } from './focus';
import type { RangeOver } from './ranges';
import { useLiveLayout } from './use-live-network';

/** What a person looks at in the picture, and how. */
export interface PictureView {
  readonly over: RangeOver;
  readonly setOver: (over: RangeOver) => void;
  /** Whether deeper neurons are pictures of the pixels that excite them. */
  readonly patterned: boolean;
  readonly setPatterned: (patterned: boolean) => void;
  /** The layer of which all neurons are shown; null for the whole network. */
  readonly only: number | null;
  readonly setOnly: (layer: number | null) => void;
  /** What is pointed at: what was pressed, or else what the pointer or the keyboard is at. */
  readonly focus: Focus | null;
  readonly pinned: boolean;
  readonly point: (focus: Focus | null) => void;
  /** Keeps that open; null closes it. */
  readonly pin: (focus: Focus | null) => void;
}

export function usePictureView(): PictureView {
  const { sizes } = useLiveLayout();
  const [over, setOver] = useState<RangeOver>('layer');
  const [patterned, setPatterned] = useState(false);
  const [only, setOnly] = useState<number | null>(null);
  const [pointed, setPointed] = useState<Focus | null>(null);
  const [kept, setKept] = useState<Focus | null>(null);
  // Another network may not have what was looked at.
  const there = (focus: Focus | null) => (focus && isThere(focus, sizes) ? focus : null);
  return {
    over,
    setOver,
    patterned,
    setPatterned,
    only: only !== null && only < sizes.length ? only : null,
    setOnly,
    focus: there(kept) ?? there(pointed),
    pinned: there(kept) !== null,
    point: (focus) => setPointed((before) => (sameFocus(before, focus) ? before : focus)),
    pin: (focus) => {
      setKept(focus);
      setPointed(focus);
    },
  };
}
