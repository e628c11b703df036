import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Reply } from '../desk';
import { Unavailable } from '../subjects/subject';
import { MNIST } from './folders';
import { askingHost, conversation, type Host } from './host';
import { peakMemoryOf, processorSecondsOf } from './process';

/** The first on the PATH may lack what the system's own has, or the other way round. */
const INTERPRETERS = ['python3', '/usr/bin/python3'];

/** One thread, and nothing that chooses slower kernels than the processor has. */
function environment(): NodeJS.ProcessEnv {
  const { OPENBLAS_CORETYPE: _, OPENBLAS_L2_SIZE: __, ...rest } = process.env;
  const one = { OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  return { ...rest, ...one, PYTHONUNBUFFERED: '1' };
}

/** A peer written in Python, in the first interpreter that has its library. */
export async function pythonHost(library: 'numpy' | 'torch'): Promise<Host> {
  const reasons: string[] = [];
  for (const interpreter of INTERPRETERS) {
    const missing = await whyMissing(interpreter, library);
    if (missing === null) return start(interpreter, library);
    reasons.push(`${interpreter}: ${missing}`);
  }
  throw new Unavailable(reasons.join('; '));
}

function whyMissing(interpreter: string, library: string): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(interpreter, ['-c', `import numpy, ${library}`], { env: environment() });
    let complaint = '';
    child.stderr.on('data', (text) => {
      complaint += text;
    });
    child.on('error', ({ message }) => resolve(message));
    child.on('exit', (code) => {
      resolve(code === 0 ? null : (complaint.trim().split('\n').at(-1) ?? `status ${code}`));
    });
  });
}

function start(interpreter: string, library: string): Host {
  const script = fileURLToPath(new URL(`../python/${library}_peer.py`, import.meta.url));
  const child = spawn(interpreter, [script, MNIST], {
    env: environment(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const { ask, received, ended } = conversation((question) => {
    child.stdin.write(`${JSON.stringify(question)}\n`);
  });
  createInterface(child.stdout).on('line', (line) => received(JSON.parse(line) as Reply));
  child.on('exit', (code) => ended(`${interpreter} ended by itself, with status ${code}.`));
  return askingHost(ask, (workload) => ({ ask: 'prepare', subject: 'plain', workload }), {
    peakMemory: async () => peakMemoryOf(child.pid),
    processorSeconds: async () => processorSecondsOf(child.pid),
    close: async () => {
      child.kill();
    },
  });
}
