import type { StoreApi } from 'zustand/vanilla';
import { type ParameterLayout, parameterLayout } from '../engine/layout';
import type { NetworkSpecification } from '../engine/specification';
import { CHECKPOINT_BYTES, keepCheckpoints } from '../training/checkpoints';
import type { Checkpoint, Frame, LabelledImage, Moment } from '../training/protocol';
import { type Live, noImage, type Weights } from './live';
import { nearest } from './nearest';
import type { PageState } from './page-state';

/** Which moment of the run the page shows: the newest, or one that is looked back at. */
export interface ShownMoment {
  /** Takes the checkpoints, weights and gradients that a frame of the current run brings. */
  take(frame: Frame): void;
  /** What comes from now on is of another run, with such a network, which goes on from there. */
  begin(specification: NetworkSpecification, checkpoints: readonly Checkpoint[]): void;
  /** Shows the checkpoint nearest to that step; null returns to the newest weights. */
  show(step: number | null): void;
  /** Makes the first image of each batch the current one, until another image takes its place. */
  followBatch(follow: boolean): void;
  /** Weights that are not of this run, such as the pretrained ones, unless there are others. */
  offer(weights: Weights): void;
  /** The checkpoint that is looked at, or the newest one. */
  checkpoint(): Checkpoint | null;
}

/** While it trains, the image of the batch changes no more often than an eye can take digits in. */
const BATCH_IMAGE_MS = 500;

/** Everything on the page follows `live.weights`, so a moment of the past needs nothing more. */
export function createShownMoment(live: Live, store: StoreApi<PageState>): ShownMoment {
  const { getState, setState } = store;
  let newest: Weights | null = null;
  /** The network of the run that the live data are of: the one being started may be another. */
  let network: { specification: NetworkSpecification; layout: ParameterLayout } | null = null;
  let batchImage: LabelledImage | null = null;
  let batchImageAt = -Infinity;

  live.image.subscribe(() => {
    if (getState().followsBatch && live.image.get().trainingIndex === null) {
      setState({ followsBatch: false });
    }
  });

  function showBatchImage(): void {
    if (!batchImage || !getState().followsBatch) return;
    const { pixels, label, index } = batchImage;
    batchImageAt = performance.now();
    live.image.set({ ...noImage, pixels, label, trainingIndex: index });
  }

  const display = (weights: Weights | null): void => {
    if (weights === null || weights === live.weights.get()) return;
    live.weights.set(weights);
    if (getState().weightsFrom !== weights.from) setState({ weightsFrom: weights.from });
  };

  const weightsOf = (
    parameters: Float32Array,
    runId: number,
    { step, progress }: Moment,
  ): Weights | null => network && { ...network, parameters, from: 'run', runId, step, progress };

  const at = (step: number): Checkpoint | null => nearest(live.checkpoints.get(), step);

  function show(step: number | null): void {
    const checkpoint = step === null ? null : at(step);
    if (checkpoint) {
      setState({ moment: checkpoint.step });
      live.inspected.set(null);
      live.parameter.set(null);
      display(weightsOf(checkpoint.parameters, checkpoint.runId, checkpoint));
    } else {
      setState({ moment: null });
      display(newest);
    }
  }

  return {
    show,
    take: ({
      checkpoints,
      snapshot,
      runId,
      step,
      progress,
      state,
      inspected,
      parameter,
      ...frame
    }) => {
      const { moment } = getState();
      if (checkpoints.length > 0) {
        const kept = live.checkpoints.get();
        live.checkpoints.set(keepCheckpoints(kept, checkpoints, CHECKPOINT_BYTES, moment));
      }
      if (!snapshot) return;
      // Of a run that has failed, its weights if they still are numbers; else the last that were.
      const sound = state !== 'failed' || snapshot.every(Number.isFinite);
      const last = live.checkpoints.get().at(-1);
      if (sound) newest = weightsOf(snapshot, runId, { step, progress });
      else if (last) newest = weightsOf(last.parameters, runId, last);
      if (moment !== null) return;
      live.inspected.set(sound ? inspected : null);
      live.parameter.set(sound ? parameter : null);
      display(newest);
      batchImage = frame.batchImage ?? batchImage;
      const tooSoon = performance.now() - batchImageAt < BATCH_IMAGE_MS;
      if (state !== 'training' || !tooSoon) showBatchImage();
    },
    followBatch: (followsBatch) => {
      setState({ followsBatch });
      showBatchImage();
    },
    begin: (specification, checkpoints) => {
      // The same objects for the same network: much is computed from them, and only once.
      if (network?.specification !== specification) {
        network = { specification, layout: parameterLayout(specification) };
      }
      batchImage = null;
      live.checkpoints.set(checkpoints);
      live.inspected.set(null);
      live.parameter.set(null);
      if (getState().moment !== null) setState({ moment: null });
    },
    offer: (weights) => {
      if (!live.weights.get()) display(weights);
    },
    checkpoint: () => {
      const { moment } = getState();
      return at(moment ?? Number.POSITIVE_INFINITY);
    },
  };
}
