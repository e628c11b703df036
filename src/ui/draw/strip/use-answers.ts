import { useEffect, useMemo } from 'react';
import { createClassifier } from '../../../state/classifier';
import { type DrawingStage, drawingStages } from '../../../state/drawing';
import type { Weights } from '../../../state/live';
import { UNSEEN_MS, useInView } from '../../in-view';
import { paced } from '../../paced';
import { useLive } from '../../use-page';
import { useSlicedState } from '../../use-sliced-state';
import { type Winner, winnerOf } from '../prediction';
import type { Staged } from './use-staged';

/** What the network makes of a drawing where it arrives. */
interface Answers {
  readonly answer: Winner | null;
  /** What it would say if that stage alone were left out. */
  readonly without: Readonly<Record<DrawingStage, Winner | null>>;
}

/** Training changes the answers more often than anybody can read. */
const ANSWER_MS = 200;

/** The weights that the page shows, as often as an answer by them can be read. */
function useReadableWeights(): Weights | null {
  const { weights } = useLive();
  const everyMs = useInView() ? ANSWER_MS : UNSEEN_MS;
  const [shown, slicing] = useSlicedState(weights.get);
  useEffect(() => {
    const show = paced(() => slicing.show(weights.get()), everyMs);
    const stop = weights.subscribe(show.request);
    show.perform();
    return () => {
      stop();
      show.cancel();
    };
  }, [weights, everyMs, slicing]);
  return shown;
}

/** The answers by the weights that the page shows: new weights alone stage and paint nothing. */
export function useAnswers({ drawing, imagesWithout }: Staged): Answers {
  const classifier = useMemo(createClassifier, []);
  const weights = useReadableWeights();
  return useMemo(() => {
    const answerTo = (image: Uint8Array): Winner | null =>
      weights && winnerOf(classifier.see(weights, image).at(-1)!.activation);
    return {
      answer: answerTo(drawing.image),
      without: Object.fromEntries(
        drawingStages.map((one) => [one, answerTo(imagesWithout[one])]),
      ) as Answers['without'],
    };
  }, [classifier, weights, drawing, imagesWithout]);
}
