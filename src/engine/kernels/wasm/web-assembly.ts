/** A set of kernels, compiled: what the build left in a file. */
export type CompiledKernels = Uint8Array<ArrayBuffer> | ArrayBuffer;

export interface WasmMemory {
  readonly buffer: ArrayBuffer;
}

/**
 * The little of the WebAssembly interface that the engine uses. It is the same in pages, workers
 * and Node, but TypeScript declares it with the page's library, which the engine does without.
 */
interface WebAssemblyInterface {
  validate(compiled: CompiledKernels): boolean;
  readonly Memory: new (pages: { initial: number; maximum: number }) => WasmMemory;
  readonly Module: new (compiled: CompiledKernels) => object;
  readonly Instance: new <Exports>(
    module: object,
    imports: { env: { memory: WasmMemory } },
  ) => { readonly exports: Exports };
}

declare const WebAssembly: WebAssemblyInterface;

/** Null where there is none. */
export const webAssembly = typeof WebAssembly === 'undefined' ? null : WebAssembly;
