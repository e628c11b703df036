import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCES = import.meta.dirname;
const STYLES = join(
  createRequire(import.meta.url).resolve('@mantine/core/styles.css'),
  '../styles',
);

/** The components that the page takes from Mantine. */
function imported(): Set<string> {
  const names = new Set<string>();
  for (const file of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.tsx')) continue;
    const source = readFileSync(join(SOURCES, file), 'utf8');
    for (const [, list] of source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)) {
      for (const name of list!.split(',')) names.add(name.trim());
    }
  }
  return names;
}

it('mantine.css has the styles of each component that the page uses', () => {
  const css = readFileSync(join(SOURCES, 'mantine.css'), 'utf8');
  const styled = [...imported()].filter((name) =>
    readdirSync(STYLES).includes(`${name}.layer.css`),
  );
  expect(styled.length).toBeGreaterThan(5);
  for (const name of styled) expect(css).toContain(`/${name}.layer.css`);
});
