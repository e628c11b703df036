/** A set of kernels, compiled: what the build left in a file. */
export type CompiledKernels = Uint8Array<ArrayBuffer> | ArrayBuffer;

export interface WasmMemory {
  readonly buffer: ArrayBufferLike;
}

/**
 * The little of the WebAssembly interface that the engine uses. It is the same in pages, workers
 * and Node, but TypeScript declares it with the page's library, which the engine does without.
 */
interface WebAssemblyInterface {
  validate(compiled: CompiledKernels): boolean;
  readonly Memory: new (pages: {
    initial: number;
    maximum: number;
    shared?: boolean;
  }) => WasmMemory;
  readonly Module: new (compiled: CompiledKernels) => object;
  readonly Instance: new <Exports>(
    module: object,
    imports: { env: { memory: WasmMemory } },
  ) => { readonly exports: Exports };
}

declare const WebAssembly: WebAssemblyInterface;

/** Null where there is none. */
export const webAssembly = typeof WebAssembly === 'undefined' ? null : WebAssembly;

/** The kernels' exports, on a memory. Throws where there is no WebAssembly, or none that can these. */
export function instantiate<Exports>(compiled: CompiledKernels, memory: WasmMemory): Exports {
  if (webAssembly === null) throw new Error('There is no WebAssembly here: use the plain loops.');
  const module = new webAssembly.Module(compiled);
  return new webAssembly.Instance<Exports>(module, { env: { memory } }).exports;
}
