import { build, preview } from 'vite';
import { getMnist } from '../scripts/get-mnist';
import { PORT } from './address';

/* Builds the page and serves it, with MNIST where MNIST_DIR says that it is. */
if (process.env['MNIST_DIR']) await getMnist();
await build({ logLevel: 'warn' });
await preview({ preview: { port: PORT, strictPort: true, open: false } });
