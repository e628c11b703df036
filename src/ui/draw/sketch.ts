import type { Stroke } from './stroke';

/** Something done to the sketch; each can be undone. */
export type Act = Stroke | { readonly kind: 'clear' };

/** All that was done, oldest first: the picture is what the last clearing left, and what followed. */
export interface Sketch {
  readonly acts: readonly Act[];
}

export const emptySketch: Sketch = { acts: [] };

export function withAct(sketch: Sketch, act: Act): Sketch {
  return { acts: [...sketch.acts, act] };
}

/** The sketch before the last act; the very same one if nothing was done. */
export function withoutLast(sketch: Sketch): Sketch {
  return sketch.acts.length === 0 ? sketch : { acts: sketch.acts.slice(0, -1) };
}

/** The sketch with the stroke under way in the place of what it was a moment ago. */
export function withStrokeUnderWay(sketch: Sketch, stroke: Stroke): Sketch {
  return { acts: [...sketch.acts.slice(0, -1), stroke] };
}

/** The strokes to paint, oldest first. */
export function visibleStrokes({ acts }: Sketch): Stroke[] {
  const strokes: Stroke[] = [];
  for (const act of acts) {
    if (act.kind === 'clear') strokes.length = 0;
    else strokes.push(act);
  }
  return strokes;
}
