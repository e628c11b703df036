import type { DataProgress } from '../data/sources';
import type { Hyperparameters, RunConfiguration } from './configuration';
import type {
  Checkpoint,
  DataRequest,
  DatasetSummary,
  Extent,
  Frame,
  LabelledImage,
} from './protocol';

/** The page's end of the training session. Every call rejects with a clear Error, never hangs. */
export interface TrainingClient {
  load(request: DataRequest, onProgress: DataProgress): Promise<DatasetSummary>;
  /** Builds a network; resolves with the run's id, which all its frames bear. */
  start(configuration: RunConfiguration, checkpoint?: Checkpoint): Promise<number>;
  run(extent: Extent): Promise<void>;
  pause(): Promise<void>;
  configure(hyperparameters: Hyperparameters): Promise<void>;
  watch(watching: { readonly visible: boolean; readonly weights: boolean }): Promise<void>;
  testImage(index: number): Promise<LabelledImage>;
  /** Ends the worker. */
  close(): void;
}

export interface TrainingClientOptions {
  readonly createWorker: () => Worker;
  /** Frames of the current run; those of older runs are dropped. */
  readonly onFrame: (frame: Frame) => void;
  /** The worker died and a new one goes on from the checkpoint of this step. */
  readonly onRestart: (step: number) => void;
}
