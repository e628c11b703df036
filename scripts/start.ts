import { build, preview } from 'vite';
import { getMnist } from './get-mnist';

/* Gets MNIST if it can be had, builds the page, serves it and opens it. */
try {
  await getMnist();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`${reason}\nThe page will draw its own digits instead; everything else works.\n`);
}
await build({ logLevel: 'warn' });
const server = await preview({ preview: { open: true } });
console.log('\nScratchnet is running. Open it in a browser; Ctrl+C ends it.');
server.printUrls();
server.bindCLIShortcuts({ print: true });
