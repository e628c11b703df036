import { drawingToDigit } from '../../state/drawing';
import { type Live, noImage } from '../../state/live';
import { createSignal, type Signal } from '../../state/signal';
import { keepSketch, keptSketch } from './kept-sketch';
import { oncePerFrame } from './once-per-frame';
import { rasterise } from './paint';
import { emptySketch, type Sketch, visibleStrokes, withAct } from './sketch';
import { PAD_SIDE } from './stroke';

/** The drawing of a page: it outlives the components that show it, and a reload. */
export interface Pad {
  readonly sketch: Signal<Sketch>;
  /** Changes the drawing; what the network sees follows, at most once a frame. */
  change(sketch: Sketch): void;
  /** Keeps the drawing for a reload: at the end of each act, not while a stroke is under way. */
  keep(): void;
}

const pads = new WeakMap<Live, Pad>();

/** The pad that belongs to this page, with what was drawn on it before a reload. */
export function padOf(live: Live): Pad {
  let pad = pads.get(live);
  if (pad === undefined) {
    pad = createPad(live);
    pads.set(live, pad);
  }
  return pad;
}

function createPad(live: Live): Pad {
  const sketch = createSignal<Sketch>(emptySketch);
  const see = oncePerFrame(() => {
    const strokes = visibleStrokes(sketch.get());
    const digit =
      strokes.length > 0 ? drawingToDigit(rasterise(strokes), PAD_SIDE, PAD_SIDE) : undefined;
    live.image.set(digit === undefined ? noImage : { ...noImage, pixels: digit.image });
  });
  // An image of a data set takes the place of the drawing; undo brings the drawing back.
  live.image.subscribe(() => {
    if (live.image.get().label === null) return;
    see.cancel();
    if (visibleStrokes(sketch.get()).length > 0) {
      sketch.set(withAct(sketch.get(), { kind: 'clear' }));
      keepSketch(sketch.get());
    }
  });
  if (live.image.get().pixels === null) {
    sketch.set(keptSketch());
    if (visibleStrokes(sketch.get()).length > 0) see.request();
  }
  return {
    sketch,
    change: (next) => {
      sketch.set(next);
      see.request();
    },
    keep: () => keepSketch(sketch.get()),
  };
}
