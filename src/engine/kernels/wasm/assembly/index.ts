// The kernels of `../../kernels.ts`, in AssemblyScript: TypeScript's dialect for WebAssembly.
// Arrays are addresses in bytes; `v128` is a vector of four numbers.

export { placeWorkspace } from './workspace';
export { applyMask, dropout, gather } from './batch';
export {
  biasGradient,
  denseForward,
  denseForwardRows,
  inputGradient,
  isSparse,
  weightGradient,
} from './products';
export { activationBackward, activationForward } from './functions';
export { lossSum, outputBackward, outputForward, predict } from './outputs';
export { adam, addScaled, momentum, rmsprop, scale, sgd, sumOfSquares } from './updates';
