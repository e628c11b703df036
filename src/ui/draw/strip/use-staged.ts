import { useEffect, useMemo, useState } from 'react';
import { createClassifier } from '../../../state/classifier';
import {
  type DrawingStage,
  drawingStages,
  drawingWithout,
  type StagedDrawing,
} from '../../../state/drawing';
import { useLive } from '../../use-page';
import { padOf } from '../pad';
import { rasterise } from '../paint';
import { type Winner, winnerOf } from '../prediction';
import { visibleStrokes } from '../sketch';
import { PAD_SIDE } from '../stroke';

/** A drawing on its way, and what the network makes of where it arrives. */
export interface Staged {
  /** (PAD_SIDE, PAD_SIDE): the sheet. */
  readonly ink: Uint8Array;
  readonly drawing: StagedDrawing;
  readonly answer: Winner | null;
  /** What the network would say if that stage alone were left out. */
  readonly answersWithout: Readonly<Record<DrawingStage, Winner | null>>;
}

/** Pen and training change it more often than anybody can read. */
const SPACING_MS = 120;

/** The drawing with the stages left out; null while nothing is drawn. */
export function useStaged(left: ReadonlySet<DrawingStage>): Staged | null {
  const live = useLive();
  const classifier = useMemo(createClassifier, []);
  const [staged, setStaged] = useState<Staged | null>(null);

  useEffect(() => {
    const { sketch } = padOf(live);
    const answerTo = (image: Uint8Array): Winner | null => {
      const weights = live.weights.get();
      return weights && winnerOf(classifier.see(weights, image).at(-1)!.activation);
    };
    const stage = (): Staged | null => {
      const strokes = visibleStrokes(sketch.get());
      if (strokes.length === 0) return null;
      const ink = rasterise(strokes);
      const drawing = drawingWithout(left, ink, PAD_SIDE);
      if (drawing === undefined) return null;
      const without = (one: DrawingStage) =>
        answerTo(drawingWithout(new Set([one]), ink, PAD_SIDE)!.image);
      return {
        ink,
        drawing,
        answer: answerTo(drawing.image),
        answersWithout: Object.fromEntries(
          drawingStages.map((one) => [one, without(one)]),
        ) as Staged['answersWithout'],
      };
    };

    let timer: number | undefined;
    const show = () => {
      timer = undefined;
      setStaged(stage());
    };
    const schedule = () => {
      timer ??= window.setTimeout(show, SPACING_MS);
    };
    const stops = [sketch.subscribe(schedule), live.weights.subscribe(schedule)];
    show();
    return () => {
      window.clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [live, classifier, left]);
  return staged;
}
