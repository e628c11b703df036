import { type KernelChoice, kernelChoices } from './kernel-choices';
import type { Kernels } from './kernels';
import { createReferenceKernels } from './reference';
import { passesSelfTest, SELF_TEST_ROOM } from './self-test';
import type { Helper } from './wasm/team';
import { createWasmKernels } from './wasm/wasm';
import { type CompiledKernels, webAssembly } from './wasm/web-assembly';

/** The files that the build made of `wasm/assembly/`, as they were fetched or read. */
export interface KernelFiles {
  readonly simd: CompiledKernels;
  readonly relaxed?: CompiledKernels;
  /** The same, compiled for memory that several threads share. */
  readonly shared?: { readonly simd: CompiledKernels; readonly relaxed?: CompiledKernels };
}

export interface KernelOptions {
  /** Bytes of the arrays that will be allocated: `roomFor` each (see `room.ts`), added up. */
  readonly room: number;
  /** Without them there are only the plain loops. */
  readonly files?: KernelFiles;
  /** Other threads to share the work with, where memory can be shared. */
  readonly helpers?: readonly Helper[];
  /** What to use if it runs here; SIMD if nothing is said. */
  readonly choice?: KernelChoice;
}

/** What to try, in this order; the plain loops are always left. */
const order = {
  simd: ['simd'],
  relaxed: ['relaxed', 'simd'],
  plain: [],
} as const satisfies Record<KernelChoice, readonly ('simd' | 'relaxed')[]>;

/**
 * The fastest kernels that run here and agree with the plain loops; their `label` says which.
 *
 * The default is SIMD without relaxed arithmetic, because a shared link must give everyone the
 * same curve. That costs up to a tenth of the speed.
 */
export function createKernels({
  room,
  files,
  helpers = [],
  choice = 'simd',
}: KernelOptions): Kernels {
  for (const candidate of order[choice]) {
    const { label } = kernelChoices[candidate];
    const shared = files?.shared?.[candidate];
    const ways = [
      { compiled: helpers.length > 0 ? shared : undefined, helpers },
      { compiled: files?.[candidate], helpers: undefined },
    ];
    for (const { compiled, helpers } of ways) {
      if (!compiled || !runsHere(compiled, helpers && [])) continue;
      try {
        return createWasmKernels(compiled, room, label, helpers);
      } catch {
        // No such memory: what comes next does with less.
      }
    }
  }
  return createReferenceKernels();
}

const verdicts = new WeakMap<CompiledKernels, boolean>();

/**
 * Whether the machine takes the file, and computes with it what the plain loops do.
 *
 * @param helpers none, for a file that is compiled for shared memory
 */
function runsHere(compiled: CompiledKernels, helpers: readonly Helper[] | undefined): boolean {
  let verdict = verdicts.get(compiled);
  if (verdict === undefined) {
    try {
      verdict =
        webAssembly?.validate(compiled) === true &&
        passesSelfTest(createWasmKernels(compiled, SELF_TEST_ROOM, 'self-test', helpers));
    } catch {
      return false; // no memory for it now: what is left is tried, and this another time
    }
    verdicts.set(compiled, verdict);
  }
  return verdict;
}
