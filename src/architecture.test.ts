import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each folder may import: other folders of `src`, and packages. */
const MAY_IMPORT: Readonly<
  Record<string, { folders: readonly string[]; packages: readonly string[] }>
> = {
  engine: { folders: [], packages: [] },
  data: { folders: ['engine'], packages: ['@noble/hashes'] },
  training: { folders: ['engine', 'data'], packages: ['comlink'] },
  state: { folders: ['training', 'data', 'engine'], packages: ['zustand', 'idb-keyval'] },
  ui: {
    folders: ['state', 'training', 'data', 'engine'],
    packages: [
      'react',
      'react-dom',
      'react-error-boundary',
      '@mantine',
      'recharts',
      '@tabler/icons-react',
      'gifenc',
      'qrcode.react',
      'katex',
      'zustand',
      'i18next',
      'react-i18next',
      'wouter',
    ],
  },
};

/** Of the lower folders, `ui` takes types and tables; what acts stays behind `state`. */
const UI_MAY_NOT_IMPORT = [
  'training/client',
  'training/session',
  'training/trainer',
  'training/worker',
  'engine/networks/index',
  'engine/kernels/index',
  'engine/kernels/reference',
  'engine/kernels/wasm',
  'data/sources',
  'data/generated',
  'data/drawing',
];

const src = import.meta.dirname;

/** All that runs on the page: neither tests nor what helps them. */
function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    const helpsTests = /\.(test|d)\.tsx?$/.test(name) || name === 'testing.ts';
    return /\.tsx?$/.test(name) && !helpsTests ? [path] : [];
  });
}

/** What a file imports, static or on demand, types included. */
function importsOf(path: string): string[] {
  const source = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found = source.matchAll(
    /^\s*(?:import|export)\s[^'";]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map(([, from, bare, onDemand]) => (from ?? bare ?? onDemand)!);
}

/** Where an import leads: `training/client`, or null for a package. */
function targetOf(path: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return relative(src, resolve(dirname(path), specifier.replace(/\?.*$/, '')));
}

const isWithin = (specifier: string, name: string): boolean =>
  specifier === name || specifier.startsWith(`${name}/`);

describe('the folders of src', () => {
  for (const [folder, { folders, packages }] of Object.entries(MAY_IMPORT)) {
    const files = sourceFiles(join(src, folder));

    test(`${folder} imports only ${[...folders, ...packages].join(', ') || 'itself'}`, () => {
      expect(files.length).toBeGreaterThan(0);
      const violations = files.flatMap((path) =>
        importsOf(path)
          .filter((specifier) => {
            const target = targetOf(path, specifier);
            if (target === null) return !packages.some((name) => isWithin(specifier, name));
            return ![folder, ...folders].some((name) => isWithin(target, name));
          })
          .map((specifier) => `${relative(src, path)} imports ${specifier}`),
      );
      expect(violations).toEqual([]);
    });
  }

  test('ui takes types and tables of the lower folders, nothing that acts', () => {
    const violations = sourceFiles(join(src, 'ui')).flatMap((path) =>
      importsOf(path)
        .filter((specifier) => {
          const target = targetOf(path, specifier);
          return target !== null && UI_MAY_NOT_IMPORT.some((name) => isWithin(target, name));
        })
        .map((specifier) => `${relative(src, path)} imports ${specifier}`),
    );
    expect(violations).toEqual([]);
  });

  test('the folders are all listed here', () => {
    const folders = readdirSync(src).filter((name) => statSync(join(src, name)).isDirectory());
    expect(folders.sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  test('no file of source has grown past 400 lines', () => {
    const long = sourceFiles(src)
      .map((path) => ({
        path: relative(src, path),
        lines: readFileSync(path, 'utf8').split('\n').length,
      }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });
});
