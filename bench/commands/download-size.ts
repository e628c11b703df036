import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Chromium } from '../hosts/chromium';
import { REAL_PAGE } from '../hosts/folders';

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'HTML',
  '.js': 'JavaScript',
  '.css': 'CSS',
  '.wasm': 'WebAssembly',
  '.woff2': 'fonts',
  '.woff': 'fonts in older formats, seldom asked for',
  '.ttf': 'fonts in older formats, seldom asked for',
  '.f32': 'the pretrained network',
};

/** Everything in the built page but MNIST, by kind, as a server would pack it. */
export async function downloadSize(chromium: Chromium): Promise<string> {
  await chromium.realPage();
  const sizes = new Map<string, { plain: number; packed: number }>();
  for (const file of await readdir(REAL_PAGE, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name);
    if (!file.isFile() || path.includes('mnist')) continue;
    const bytes = await readFile(path);
    const kind = KINDS[extname(path)] ?? 'other';
    const { plain, packed } = sizes.get(kind) ?? { plain: 0, packed: 0 };
    sizes.set(kind, {
      plain: plain + bytes.length,
      packed: packed + gzipSync(bytes, { level: 9 }).length,
    });
  }
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
  return [
    '| size of the page, kB | plain | gzip |',
    '| --- | --: | --: |',
    ...[...sizes].map(
      ([kind, { plain, packed }]) => `| ${kind} | ${kilobytes(plain)} | ${kilobytes(packed)} |`,
    ),
  ].join('\n');
}
