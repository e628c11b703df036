import { existsSync, readdirSync, readFileSync } from 'node:fs';

/* What Linux tells of a process; null where there is no /proc. */

/** The most memory that it has had, in bytes. */
export const peakMemoryOf = (pid: number | undefined): number | null => memoryOf(pid, 'VmHWM');

/** The memory that it has now, in bytes. */
export const residentMemoryOf = (pid: number | undefined): number | null => memoryOf(pid, 'VmRSS');

function memoryOf(pid: number | undefined, field: string): number | null {
  const path = `/proc/${pid}/status`;
  if (pid === undefined || !existsSync(path)) return null;
  const kilobytes = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(path, 'utf8'))?.[1];
  return kilobytes === undefined ? null : 1024 * Number(kilobytes);
}

/** The seconds for which its threads have been running, waiting for a core left out. */
export function processorSecondsOf(pid: number | undefined): number | null {
  const folder = `/proc/${pid}/task`;
  if (pid === undefined || !existsSync(folder)) return null;
  let nanoseconds = 0;
  for (const thread of readdirSync(folder)) {
    try {
      nanoseconds += Number(readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      // The thread ended meanwhile.
    }
  }
  return nanoseconds / 1e9;
}
