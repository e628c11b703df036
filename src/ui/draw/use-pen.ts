import { useRef, useState } from 'react';
import { penAfterKey } from './keyboard-pen';
import type { Pad } from './pad';
import { withAct, withoutLast, withStrokeUnderWay } from './sketch';
import { extendStroke, PAD_SIDE, type Point, padPoint, type Stroke } from './stroke';

/** What the pen leaves behind. */
export interface Brush {
  readonly kind: Stroke['kind'];
  readonly width: number;
}

/** The pen that arrow keys move. */
export interface KeyboardPen {
  readonly at: Point;
  readonly down: boolean;
}

/** Handlers that draw on a pad with a mouse, fingers, a stylus or the keyboard. */
export function usePen(pad: Pad, brush: Brush) {
  const stroke = useRef<Stroke | null>(null);
  const pointer = useRef<number | null>(null);
  const [pen, setPen] = useState<KeyboardPen | null>(null);
  const [pointed, setPointed] = useState(false);

  const begin = (at: Point) => {
    stroke.current = { ...brush, points: [at] };
    pad.change(withAct(pad.sketch.get(), stroke.current));
  };
  const goOn = (points: readonly Point[]) => {
    if (stroke.current === null) return;
    const longer = points.reduce(extendStroke, stroke.current);
    if (longer === stroke.current) return;
    stroke.current = longer;
    pad.change(withStrokeUnderWay(pad.sketch.get(), longer));
  };
  const end = () => {
    if (stroke.current !== null) pad.keep();
    stroke.current = null;
    pointer.current = null;
  };

  const onPointerDown = (event: React.PointerEvent<HTMLCanvasElement>) => {
    if (event.button !== 0 || pointer.current !== null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pointer.current = event.pointerId;
    setPen(null);
    setPointed(true);
    begin(padPoint(event.clientX, event.clientY, event.currentTarget.getBoundingClientRect()));
  };
  const onPointerMove = (event: React.PointerEvent<HTMLCanvasElement>) => {
    if (event.pointerId !== pointer.current) return;
    const box = event.currentTarget.getBoundingClientRect();
    const coalesced = event.nativeEvent.getCoalescedEvents?.() ?? [];
    const events = coalesced.length > 0 ? coalesced : [event.nativeEvent];
    goOn(events.map(({ clientX, clientY }) => padPoint(clientX, clientY, box)));
  };
  const onPointerEnd = (event: React.PointerEvent<HTMLCanvasElement>) => {
    if (event.pointerId === pointer.current) end();
  };

  const undo = () => {
    end();
    setPen((current) => current && { ...current, down: false });
    pad.change(withoutLast(pad.sketch.get()));
    pad.keep();
  };

  /** The pad's own keys; they must not reach the page, where Space trains. */
  const onKeyDown = (event: React.KeyboardEvent<HTMLCanvasElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || pointed) return;
    const from = pen ?? { at: { x: PAD_SIDE / 2, y: PAD_SIDE / 4 }, down: false };
    const to = penAfterKey(from.at, event.key, event.shiftKey);
    if (to !== undefined) {
      setPen({ ...from, at: to });
      if (from.down) goOn([to]);
    } else if (event.key === ' ') {
      // A key that is held down repeats itself, and must not lift the pen and lower it again.
      if (!event.repeat) {
        setPen({ ...from, down: !from.down });
        if (from.down) end();
        else begin(from.at);
      }
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = () => {
    if (pen !== null) end();
    setPen(null);
    setPointed(false);
  };

  return {
    pen,
    /** Whether the keyboard draws: not after a mouse or a finger has, when it is the page's. */
    hasKeys: !pointed,
    undo,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp: onPointerEnd,
      onPointerCancel: onPointerEnd,
      onLostPointerCapture: onPointerEnd,
      onKeyDown,
      onBlur,
    },
  };
}
