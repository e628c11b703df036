import { mkdir, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'src/engine/kernels/wasm/assembly');
const builds = join(root, 'src/engine/kernels/wasm/build');

/** Two arithmetics from one source: the same bits everywhere, or multiply-adds as the machine likes. */
const arithmetics = [
  { name: 'simd', features: ['simd'] },
  { name: 'relaxed', features: ['simd', 'relaxed-simd'] },
];

/** Each for a memory of its own and for one that threads share, whose size must be bounded. */
const LARGEST_MEMORY = 65_536; // pages: 4 GiB
const variants = arithmetics.flatMap(({ name, features }) => {
  const enabled = features.flatMap((feature) => ['--enable', feature]);
  const sharing = ['--enable', 'threads', '--sharedMemory', '--maximumMemory', `${LARGEST_MEMORY}`];
  return [
    { file: `${name}.wasm`, flags: enabled },
    { file: `${name}-shared.wasm`, flags: [...enabled, ...sharing] },
  ];
});

/** Compiles the AssemblyScript kernels, unless they are newer than all that they are made of. */
export async function buildKernels(): Promise<void> {
  const files = (await readdir(sources)).filter((name) => name.endsWith('.ts'));
  const ingredients = [...files.map((name) => join(sources, name)), fileURLToPath(import.meta.url)];
  const newest = Math.max(...(await Promise.all(ingredients.map(timeOf))));
  await mkdir(builds, { recursive: true });
  for (const { file, flags } of variants) {
    const out = join(builds, file);
    if ((await timeOf(out)) > newest) continue;
    const { default: asc } = await import('assemblyscript/asc'); // a second that is seldom needed
    const { error, stderr } = await asc.main([
      relative(root, join(sources, 'index.ts')),
      ...['--baseDir', root, '--outFile', relative(root, out)],
      ...['--optimizeLevel', '3', '--shrinkLevel', '0', '--converge', '--noAssert'],
      ...['--runtime', 'stub', '--importMemory', '--noExportMemory'],
      ...flags,
    ]);
    if (error) throw new Error(`${file} was not built.\n${stderr.toString()}`, { cause: error });
    console.error(`Built ${relative(root, out)}, ${(await stat(out)).size} bytes.`);
  }
}

/** When a file was last written; 0 if it is not there. */
async function timeOf(path: string): Promise<number> {
  return await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

if (process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === import.meta.url) {
  await buildKernels();
}
