import { useEffect, useState } from 'react';
import {
  type DrawingStage,
  drawingStages,
  drawingWithout,
  type StagedDrawing,
} from '../../../state/drawing';
import { useLive } from '../../use-page';
import { padOf } from '../pad';
import { rasterise } from '../paint';
import { visibleStrokes } from '../sketch';
import { PAD_SIDE, type Stroke } from '../stroke';

/** A drawing on its way. */
export interface Staged {
  /** (PAD_SIDE, PAD_SIDE): the sheet. */
  readonly ink: Uint8Array;
  readonly drawing: StagedDrawing;
  /** (28, 28): where it would arrive if that stage alone were left out. */
  readonly imagesWithout: Readonly<Record<DrawingStage, Uint8Array>>;
}

/** The pen changes it more often than anybody can look. */
const SPACING_MS = 120;

/** The way of these strokes with the stages left out; null where there is no ink. */
function stage(strokes: readonly Stroke[], omitted: ReadonlySet<DrawingStage>): Staged | null {
  if (strokes.length === 0) return null;
  const ink = rasterise(strokes);
  const drawing = drawingWithout(omitted, ink, PAD_SIDE);
  if (drawing === undefined) return null;
  const without = (one: DrawingStage) => drawingWithout(new Set([one]), ink, PAD_SIDE)!.image;
  return {
    ink,
    drawing,
    imagesWithout: Object.fromEntries(
      drawingStages.map((one) => [one, without(one)]),
    ) as Staged['imagesWithout'],
  };
}

/** The drawing with the stages left out; null while nothing is drawn. */
export function useStaged(omitted: ReadonlySet<DrawingStage>): Staged | null {
  const { sketch } = padOf(useLive());
  const [staged, setStaged] = useState<Staged | null>(null);
  useEffect(() => {
    let timer: number | undefined;
    const show = () => {
      timer = undefined;
      setStaged(stage(visibleStrokes(sketch.get()), omitted));
    };
    const stop = sketch.subscribe(() => {
      timer ??= window.setTimeout(show, SPACING_MS);
    });
    show();
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [sketch, omitted]);
  return staged;
}
