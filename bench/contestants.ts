import type { Chromium } from './hosts/chromium';
import type { Host } from './hosts/host';
import { nodeHost } from './hosts/node';
import { pageHost } from './hosts/page';
import { pythonHost } from './hosts/python';
import type { SubjectName } from './subjects';

export interface Contestant {
  /** What `--only` calls it: `simd@node`. */
  readonly name: string;
  readonly label: string;
  readonly place: 'Node' | 'Chromium' | 'Python';
  /** Which of ours it is compared with: the one in the same place. */
  readonly yardstick: string;
  /** Which of ours does all that it does and shows nothing of it. */
  readonly unseen?: string;
  readonly open: (chromium: Chromium) => Promise<Host>;
}

interface Row {
  readonly subject: SubjectName;
  readonly label: string;
  /** What Node must be told for it. */
  readonly flags?: readonly string[];
  /** Whether its page in Chromium must be isolated, for threads to share memory. */
  readonly isolated?: boolean;
}

/** Node 20 knows relaxed arithmetic, but does not offer it unasked. */
const RELAXED = '--experimental-wasm-relaxed-simd';

/** Whoever runs in Node and in Chromium. A new contestant is one more row, and its subject. */
const rows: readonly Row[] = [
  { subject: 'simd', label: 'Scratchnet, WebAssembly SIMD' },
  { subject: 'simd-threads', label: 'Scratchnet, WebAssembly SIMD, 2 threads', isolated: true },
  { subject: 'relaxed', label: 'Scratchnet, WebAssembly SIMD, relaxed', flags: [RELAXED] },
  { subject: 'trainer', label: 'Scratchnet, SIMD, with curves and evaluations' },
  { subject: 'plain', label: 'Scratchnet, plain loops' },
  { subject: 'jax', label: 'jax-js, WebAssembly, one jit' },
  { subject: 'tfjs-transposed', label: 'TensorFlow.js, WebAssembly, transposing first' },
  { subject: 'tfjs-wasm', label: 'TensorFlow.js, WebAssembly' },
  { subject: 'tfjs-cpu', label: 'TensorFlow.js, CPU' },
  { subject: 'convnet', label: 'ConvNetJS' },
];

const NODE = 'simd@node';
const CHROMIUM = 'simd@chromium';
const UNSEEN = 'trainer@chromium';

export const contestants: readonly Contestant[] = [
  ...rows.map(
    ({ subject, label, flags }): Contestant => ({
      name: `${subject}@node`,
      label,
      place: 'Node',
      yardstick: NODE,
      open: () => nodeHost(subject, flags),
    }),
  ),
  {
    name: 'numpy',
    label: 'NumPy, one thread',
    place: 'Python',
    yardstick: NODE,
    open: () => pythonHost('numpy'),
  },
  {
    name: 'torch',
    label: 'PyTorch, one thread',
    place: 'Python',
    yardstick: NODE,
    open: () => pythonHost('torch'),
  },
  ...rows.map(
    ({ subject, label, isolated }): Contestant => ({
      name: `${subject}@chromium`,
      label,
      place: 'Chromium',
      yardstick: CHROMIUM,
      open: (chromium) => chromium.host(subject, isolated),
    }),
  ),
  {
    name: 'page',
    label: 'Scratchnet, the page, charts running',
    place: 'Chromium',
    yardstick: CHROMIUM,
    unseen: UNSEEN,
    open: (chromium) => pageHost(chromium, 'one'),
  },
  {
    name: 'page-threads',
    label: 'Scratchnet, the page, charts running, threads as it likes',
    place: 'Chromium',
    yardstick: CHROMIUM,
    unseen: UNSEEN,
    open: (chromium) => pageHost(chromium, 'many'),
  },
];

/** Those of that name, in all places unless one is said: `simd`, `simd@node`, `numpy`. */
export function named(name: string): readonly Contestant[] {
  return contestants.filter((one) => one.name === name || one.name.startsWith(`${name}@`));
}
