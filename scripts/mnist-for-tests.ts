import type { TestContext } from 'vitest';

/** The folder with the real files, for a test that needs them; without one the test is skipped. */
export function mnistDirectory(context: TestContext): string {
  const directory = process.env['MNIST_DIR'];
  if (directory) return directory;
  const reason = 'MNIST_DIR is not set: it must name the folder with the four files';
  process.stderr.write(`Skipped "${context.task.name}": ${reason}\n`);
  return context.skip(reason);
}
