import { mkdir, writeFile } from 'node:fs/promises';
import { RESULTS } from '../hosts/folders';

/** Writes a report, and the figures that it was made of, where they can be found again. */
export async function keepResults(
  name: string,
  figures: unknown,
  report: string,
  folder = `${RESULTS}/`,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}${name}.md`, `${report}\n`);
  if (figures !== null) {
    await writeFile(`${folder}${name}.json`, `${JSON.stringify(figures, null, 2)}\n`);
  }
  console.error(`\nKept in ${folder}${name}.md`);
}
