import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SubjectName } from '../subjects';
import { askingHost, conversation, type Host } from './host';
import { peakMemoryOf, processorSecondsOf } from './process';

/** A process of its own, for each contestant in Node. */
export async function nodeHost(subject: SubjectName, flags: readonly string[] = []): Promise<Host> {
  const child = fork(fileURLToPath(new URL('node-child.ts', import.meta.url)), {
    execArgv: ['--import', import.meta.resolve('tsx'), ...flags],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { ask, received, ended } = conversation((question) => child.send(question));
  child.on('message', received);
  child.on('exit', (code) => ended(`The process ended by itself, with status ${code}.`));
  return askingHost(ask, (workload) => ({ ask: 'prepare', subject, workload }), {
    peakMemory: async () => peakMemoryOf(child.pid),
    processorSeconds: async () => processorSecondsOf(child.pid),
    close: async () => {
      child.kill();
    },
  });
}
