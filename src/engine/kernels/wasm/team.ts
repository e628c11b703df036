import type { KernelExports } from './exports';
import {
  MOST_ARGUMENTS,
  mostParts,
  runShare,
  type SharedKernel,
  sharedKernels,
  TURN,
} from './shares';
import { type CompiledKernels, instantiate, type WasmMemory } from './web-assembly';

/** A worker of the browser or of Node whose messages go to `help`. */
export interface Helper {
  postMessage(assignment: Assignment): void;
}

/** What a helper is told: a memory to work on until the next call says `LEAVE`. */
export interface Assignment {
  readonly compiled: CompiledKernels;
  readonly memory: WasmMemory;
  /** Where the control block begins. */
  readonly control: number;
  /** Where this helper's workspace begins. */
  readonly workspace: number;
}

/*
 * The control block: words that threads read and write atomically, each on a cache line of its
 * own, then the arguments of the call under way, then a word for each thread in which it counts its
 * turns (see `assembly/turns.ts`).
 *
 * CALL holds the number of the call times CALL_FACTOR plus the number of threads that share it, in
 * one word, so that a helper which is not among them can never mistake one call for another. USED
 * holds how many threads may share calls from now on: the others sleep until it changes, and cost
 * nothing.
 */
const LINE = 64;
const WORD = LINE / 4;
const CALL = 0;
const KERNEL = WORD;
const DONE = 2 * WORD;
const READY = 3 * WORD;
const ASLEEP = 4 * WORD;
const GONE = 5 * WORD;
const USED = 6 * WORD;
const ARGUMENTS_AT = 7 * LINE;
const MOST_THREADS = 63;
/** What a call's number is multiplied by in CALL: more than any number of threads. */
const CALL_FACTOR = MOST_THREADS + 1;
/** The number of a call comes round again, long after everybody has seen it. */
const LAST_CALL = 2 ** 24;
const LEAVE = -1;

const TURNS_AT = ARGUMENTS_AT + Math.ceil((8 * MOST_ARGUMENTS) / LINE) * LINE;

/** Bytes that a control block takes. */
export const CONTROL_BYTES = TURNS_AT + MOST_THREADS * TURN;

/**
 * How often a thread looks for what it waits for before it sleeps: about a tenth of a millisecond.
 * Kernels follow each other within microseconds, and waking a thread takes tens of them.
 */
const LOOKS = 20_000;
/** Less work than this is done before a helper has heard of it. */
const WORTH_SHARING = 10_000;
/** How long the caller sleeps when its helpers keep it waiting, for they may need its processor. */
const NAP_MS = 0.2;

interface Control {
  readonly words: Int32Array;
  readonly arguments: Float64Array;
}

const controlAt = ({ buffer }: WasmMemory, at: number): Control => ({
  words: new Int32Array(buffer, at, CONTROL_BYTES / 4),
  arguments: new Float64Array(buffer, at + ARGUMENTS_AT, MOST_ARGUMENTS),
});

/** The threads that share a memory, as the one that calls sees them. */
export interface Team {
  /** How many there may be, this one included. */
  readonly most: number;
  /** How many may share a call; fewer do while some are still starting. */
  used: number;
  /**
   * Runs a kernel on arguments a, b, c, …, shared out if it is work enough; returns when all of it
   * is done. (A list of arguments would be garbage in every call.)
   *
   * @param work multiplications, about
   */
  run(
    kernel: SharedKernel,
    work: number,
    a: number,
    b: number,
    c: number,
    d: number,
    e?: number,
    f?: number,
    g?: number,
    h?: number,
    i?: number,
    j?: number,
    k?: number,
    l?: number,
    m?: number,
    n?: number,
  ): void;
  /** Sends the helpers away; the calls that follow are done alone. */
  dismiss(): void;
}

/**
 * Gives helpers a memory to work on together with this thread. They join as soon as they have
 * started; nobody waits for them.
 *
 * @param workspaces where the helpers' workspaces begin, one each
 */
export function assemble(
  compiled: CompiledKernels,
  memory: WasmMemory,
  own: KernelExports,
  helpers: readonly Helper[],
  control: number,
  workspaces: readonly number[],
): Team {
  const { words, arguments: values } = controlAt(memory, control);
  const most = Math.min(helpers.length + 1, MOST_THREADS);
  helpers.slice(0, most - 1).forEach((helper, i) => {
    helper.postMessage({ compiled, memory, control, workspace: workspaces[i]! });
  });
  let dismissed = false;
  let call = 0;

  const publish = (kernel: number, parts: number): void => {
    call = (call + 1) % LAST_CALL;
    words[KERNEL] = kernel;
    for (let part = 0; part < parts; part++) words[(TURNS_AT + TURN * part) / 4] = 0;
    Atomics.store(words, DONE, 0);
    Atomics.store(words, CALL, call * CALL_FACTOR + parts);
    if (Atomics.load(words, ASLEEP) > 0) Atomics.notify(words, CALL);
  };
  const setUsed = (threads: number): void => {
    Atomics.store(words, USED, threads);
    Atomics.notify(words, USED);
  };
  setUsed(most);

  return {
    most,
    get used() {
      return dismissed ? 1 : words[USED]!;
    },
    set used(threads) {
      if (threads !== words[USED] && !dismissed) setUsed(Math.max(1, Math.min(threads, most)));
    },
    run(
      kernel,
      work,
      a,
      b,
      c,
      d,
      e = 0,
      f = 0,
      g = 0,
      h = 0,
      i = 0,
      j = 0,
      k = 0,
      l = 0,
      m = 0,
      n = 0,
    ) {
      values[0] = a;
      values[1] = b;
      values[2] = c;
      values[3] = d;
      values[4] = e;
      values[5] = f;
      values[6] = g;
      values[7] = h;
      values[8] = i;
      values[9] = j;
      values[10] = k;
      values[11] = l;
      values[12] = m;
      values[13] = n;
      const parts =
        dismissed || work < WORTH_SHARING
          ? 1
          : Math.min(words[USED]!, 1 + Atomics.load(words, READY), mostParts(kernel, values));
      if (parts > 1) publish(sharedKernels.indexOf(kernel), parts);
      runShare(kernel, own, values, 0, parts, control + TURNS_AT);
      if (parts > 1) waitUntil(words, DONE, parts - 1);
    },
    dismiss() {
      if (dismissed) return;
      dismissed = true;
      Atomics.store(words, GONE, 1);
      publish(LEAVE, MOST_THREADS);
      setUsed(MOST_THREADS);
    },
  };
}

/** Waits until a word has a value; looks for it first, then naps between looks. */
function waitUntil(words: Int32Array, word: number, value: number): void {
  for (let looks = 0; Atomics.load(words, word) !== value; looks++) {
    if (looks > LOOKS) Atomics.wait(words, word, Atomics.load(words, word), NAP_MS);
  }
}

/** Waits for a call other than the one seen last, and returns it. */
function nextCall(words: Int32Array, seen: number): number {
  for (let looks = 0; ; looks++) {
    const call = Atomics.load(words, CALL);
    if (call !== seen) return call;
    if (looks < LOOKS) continue;
    Atomics.add(words, ASLEEP, 1);
    Atomics.wait(words, CALL, seen);
    Atomics.sub(words, ASLEEP, 1);
    looks = 0;
  }
}

/** A helper's work on one memory: its share of each call, until it is told to leave. */
export function help({ compiled, memory, control, workspace }: Assignment): void {
  const { words, arguments: values } = controlAt(memory, control);
  const wasm = instantiate<KernelExports>(compiled, memory);
  wasm.placeWorkspace(workspace);
  let seen = Atomics.load(words, CALL);
  const part = 1 + Atomics.add(words, READY, 1);
  if (Atomics.load(words, GONE)) return; // everybody left before this thread had started
  for (;;) {
    const used = Atomics.load(words, USED);
    if (part >= used) {
      Atomics.wait(words, USED, used);
      continue;
    }
    seen = nextCall(words, seen);
    const parts = seen % CALL_FACTOR;
    if (part >= parts) continue; // the call came before this thread was counted
    const kernel = words[KERNEL]!;
    if (kernel === LEAVE) return;
    runShare(sharedKernels[kernel]!, wasm, values, part, parts, control + TURNS_AT);
    Atomics.add(words, DONE, 1);
  }
}
