import type { CreateSubject } from './subject';

type Load = () => Promise<CreateSubject>;

/** Whoever can be measured in Node and in a worker; each library is loaded when it is wanted. */
export const subjects = {
  plain: async () => (await import('./scratchnet')).withKernels('plain'),
  simd: async () => (await import('./scratchnet')).withKernels('simd'),
  'simd-threads': async () => (await import('./scratchnet')).withKernels('simd', 2),
  relaxed: async () => (await import('./scratchnet')).withKernels('relaxed'),
  trainer: async () => (await import('./trainer')).createTrainerSubject,
  'tfjs-cpu': async () => (await import('./tensorflow')).withBackend('cpu'),
  'tfjs-wasm': async () => (await import('./tensorflow')).withBackend('wasm'),
  'tfjs-transposed': async () => (await import('./tensorflow')).withBackend('wasm', 'transposed'),
  jax: async () => (await import('./jax')).createJaxSubject,
  convnet: async () => (await import('./convnet')).createConvnetSubject,
} as const satisfies Record<string, Load>;

export type SubjectName = keyof typeof subjects;
