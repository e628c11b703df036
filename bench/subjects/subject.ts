import type { Mnist } from '../../src/data/mnist';
import type { KernelFiles, KernelOptions } from '../../src/engine/kernels';
import type { Workload } from '../workloads';

/** A network in training, by whatever library. */
export interface Subject {
  /** What computes, in the library's own words: `WebAssembly SIMD`. */
  readonly label: string;
  /** Trains on the training images at these places, `batchSize` of them. */
  step(places: Uint32Array): void | Promise<void>;
  /** Resolves once all steps asked for have been computed, for a library that puts them off. */
  finish?(): Promise<void>;
  /** (count of test images): overwritten with the digits that the network takes them for. */
  classify(classes: Uint8Array): void | Promise<void>;
}

/** What differs between Node and a worker in a browser. */
export interface Surroundings {
  readonly readMnist: () => Promise<Mnist>;
  readonly readKernels: () => Promise<KernelFiles>;
  /** So many more threads for the kernels; none where threads cannot share memory. */
  readonly startHelpers: (count: number) => NonNullable<KernelOptions['helpers']>;
  /** Where TensorFlow.js finds its compiled kernels: file names and addresses. */
  readonly tensorflowFiles: () => Promise<Record<string, string>>;
}

export type CreateSubject = (
  workload: Workload,
  mnist: Mnist,
  surroundings: Surroundings,
) => Subject | Promise<Subject>;

/** Something that cannot be measured here; the message says why. */
export class Unavailable extends Error {}
