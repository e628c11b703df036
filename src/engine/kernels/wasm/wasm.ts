import { activations } from '../../activations';
import { losses } from '../../losses';
import type { Kernels } from '../kernels';
import type { KernelExports } from './exports';
import { wasmUpdates } from './optimizers';
import { shareOut } from './share-out';
import { assemble, CONTROL_BYTES, type Helper } from './team';
import { type CompiledKernels, instantiate, webAssembly } from './web-assembly';

const PAGE = 65_536;
/** Arrays begin on a cache line. */
const LINE = 64;
/** What there is behind the last array: loads may run past an array's end, by up to 63 numbers. */
const BEHIND = 256;

/** The kernels' own workspace, as `assembly/workspace.ts` has it. */
const WORKSPACE_AT = LINE;
const WORKSPACE_BYTES = 0x60000;
/** A batch is gathered in parts of at most so many examples, whose places fit into the workspace. */
const GATHERED_AT_ONCE = 4096;
const PLACES_AT = WORKSPACE_AT + LINE;
const IMAGES_AT = PLACES_AT + 4 * GATHERED_AT_ONCE;
const IMAGES_BYTES = WORKSPACE_AT + WORKSPACE_BYTES - IMAGES_AT;

/** Bytes that an array of so many bytes takes in the memory of the kernels. */
export function roomFor(bytes: number): number {
  return Math.ceil(bytes / LINE) * LINE;
}

/**
 * Reads a byte of every cache line of images that lie anywhere in a data set: a dozen of these reads
 * are under way at once, and copying 32 images then takes 8 µs in all instead of 11.
 */
function touch(
  images: Uint8Array,
  places: Uint32Array,
  first: number,
  count: number,
  I: number,
): number {
  let seen = 0;
  for (let i = first; i < first + count; i++) {
    const image = places[i]! * I;
    for (let j = 0; j < I; j += LINE) seen |= images[image + j]!;
  }
  return seen; // to be used, or the compiler would leave out the loop
}

/** `assembly/` knows an activation or a loss by its place in the table. */
const activationNames: readonly string[] = Object.keys(activations);
const lossNames: readonly string[] = Object.keys(losses);

/**
 * The kernels of `assembly/`, compiled to WebAssembly, with a memory of their own.
 *
 * The memory never grows, for that would detach every array in it: whoever makes the kernels says
 * how much room the arrays will take. What is not touched costs nothing.
 *
 * Throws where the machine has no WebAssembly, cannot run these kernels, or has not that much
 * memory. Kernels throw a TypeError when an array comes from elsewhere.
 *
 * @param compiled compiled for shared memory if there are helpers
 * @param room bytes: `roomFor` each array, added up
 * @param helpers other threads to share the work with
 */
export function createWasmKernels(
  compiled: CompiledKernels,
  room: number,
  label: string,
  helpers?: readonly Helper[],
): Kernels {
  if (webAssembly === null) throw new Error('There is no WebAssembly here: use the plain loops.');
  // Helpers find their workspaces, and the calls that they share in, before the arrays.
  const control = WORKSPACE_AT + WORKSPACE_BYTES;
  const workspaces = (helpers ?? []).map((_, i) => control + CONTROL_BYTES + i * WORKSPACE_BYTES);
  const first = control + (helpers ? CONTROL_BYTES + workspaces.length * WORKSPACE_BYTES : 0);
  const pages = Math.ceil((first + room + BEHIND) / PAGE);
  const shared = helpers !== undefined;
  const memory = new webAssembly.Memory({ initial: pages, maximum: pages, shared });
  const own = instantiate<KernelExports>(compiled, memory);
  own.placeWorkspace(WORKSPACE_AT);
  const team = helpers && assemble(compiled, memory, own, helpers, control, workspaces);
  const wasm = team ? shareOut(own, team) : own;

  const { buffer } = memory;
  const bytes = new Uint8Array(buffer);
  const stagedPlaces = new Uint32Array(buffer, PLACES_AT, GATHERED_AT_ONCE);

  let end = first;
  const take = (length: number): number => {
    const start = end;
    if (start + roomFor(length) > first + room) {
      throw new RangeError(
        `The kernels were made with room for ${room} bytes of arrays, of which ${first + room - start} are left, and ${length} were asked for: make them with more room.`,
      );
    }
    end += roomFor(length);
    return start;
  };

  /** Where an array begins in the memory. */
  const at = (array: Float32Array | Float64Array | Uint8Array): number => {
    if (array.buffer !== buffer) {
      throw new TypeError(
        'An array came that is not of these kernels: make arrays with their `allocate`.',
      );
    }
    return array.byteOffset;
  };

  return {
    label,
    threads: team ?? { most: 1, used: 1 },
    release: () => team?.dismiss(),
    allocate: (length) => new Float32Array(buffer, take(4 * length), length),
    allocateBytes: (length) => new Uint8Array(buffer, take(length), length),

    gather: (x, batchLabels, images, labels, places, B, I) => {
      // The data set may also live outside, where several networks can share it: the images of the
      // batch are then brought in first.
      const inside = images.buffer === buffer;
      const most = inside
        ? GATHERED_AT_ONCE
        : Math.min(GATHERED_AT_ONCE, Math.floor(IMAGES_BYTES / I));
      for (let first = 0; first < B; first += most) {
        const count = Math.min(most, B - first);
        if (!inside) bytes[IMAGES_AT] = touch(images, places, first, count, I);
        for (let i = 0; i < count; i++) {
          const place = places[first + i]!;
          batchLabels[first + i] = labels[place]!;
          stagedPlaces[i] = inside ? place : i;
          if (!inside) bytes.set(images.subarray(place * I, (place + 1) * I), IMAGES_AT + i * I);
        }
        wasm.gather(
          at(x) + 4 * first * I,
          inside ? images.byteOffset : IMAGES_AT,
          PLACES_AT,
          count,
          I,
          I,
        );
      }
    },

    denseForward: (y, x, W, b, B, I, O) => {
      wasm.denseForward(at(y), at(x), at(W), at(b), B, I, O);
    },
    weightGradient: (dW, x, dy, B, I, O) => {
      wasm.weightGradient(at(dW), at(x), at(dy), B, I, O, I);
    },
    biasGradient: (db, dy, B, O) => {
      wasm.biasGradient(at(db), at(dy), B, O);
    },
    inputGradient: (dx, dy, W, B, I, O) => {
      wasm.inputGradient(at(dx), at(dy), at(W), B, I, O, I);
    },

    activationForward: (a, z, activation, count) => {
      wasm.activationForward(at(a), at(z), activationNames.indexOf(activation), count);
    },
    activationBackward: (dz, da, z, a, activation, count) => {
      const number = activationNames.indexOf(activation);
      wasm.activationBackward(at(dz), at(da), at(z), at(a), number, count);
    },

    dropout: (y, a, mask, rate, key, count) => {
      // Whole numbers h with h < rate·2³² are those with h < ⌈rate·2³²⌉.
      const silenced = Math.ceil(rate * 4294967296);
      wasm.dropout(at(y), at(a), at(mask), silenced, 1 / (1 - rate), key, count);
    },
    applyMask: (y, mask, count) => {
      wasm.applyMask(at(y), at(mask), count);
    },

    outputForward: (p, z, loss, B, K) => {
      wasm.outputForward(at(p), at(z), lossNames.indexOf(loss), B, K);
    },
    lossSum: (p, z, labels, loss, B, K) =>
      wasm.lossSum(at(p), at(z), at(labels), lossNames.indexOf(loss), B, K),
    outputBackward: (dz, p, labels, loss, B, K) => {
      wasm.outputBackward(at(dz), at(p), at(labels), lossNames.indexOf(loss), B, K);
    },
    predict: (classes, z, B, K) => {
      wasm.predict(at(classes), at(z), B, K);
    },

    addScaled: (y, x, factor, count) => {
      wasm.addScaled(at(y), at(x), factor, count);
    },
    scale: (y, factor, count) => {
      wasm.scale(at(y), factor, count);
    },
    sumOfSquares: (x, count) => wasm.sumOfSquares(at(x), count),
    update: (theta, m, v, g, optimizer, step, count) => {
      wasmUpdates[optimizer](wasm, at(theta), at(m), at(v), at(g), step, count);
    },
  };
}
