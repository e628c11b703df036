import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MNIST_FILES, packedName } from '../src/data/mnist';

/** Where the four files lie that the page is served with. */
export const MNIST_FOLDER = fileURLToPath(new URL('../public/data/mnist/', import.meta.url));

/** Whether the page is served with MNIST. */
export const mnistIsThere = (): boolean =>
  Object.values(MNIST_FILES).every((file) => existsSync(MNIST_FOLDER + packedName(file)));

/** Why a test that needs MNIST cannot run, or undefined. With MNIST_DIR set none is skipped. */
export const whyNoMnist = (): string | undefined =>
  mnistIsThere() || process.env['MNIST_DIR']
    ? undefined
    : 'the page has no MNIST: set MNIST_DIR, or run "npm run data"';
