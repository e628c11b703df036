import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

/** Names, which are the same in every language, and keys that stand where words could. */
const exceptions = new Set(['Scratchnet', '.ts', 'top', 'weights', 'activations', 'gradients']);

/** The attributes that people see or hear. */
const spoken =
  /^(aria-label|aria-roledescription|aria-valuetext|title|label|thumbLabel|placeholder|alt|description|foldedAs|what)$/;

/** What a string is only compared with or handed to is not what the page says. */
const silent: Readonly<Record<string, readonly string[]>> = {
  CallExpression: ['arguments'],
  BinaryExpression: ['left', 'right'],
  ConditionalExpression: ['test'],
  MemberExpression: ['property'],
  Property: ['key', 'value'], // of settings and styles
};

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

const nameOf = (attribute: Node): string =>
  isNode(attribute['name']) ? `${attribute['name']['name']}` : '';

/** The text that a node is by itself. */
function textOf({ type, value }: Node): string | null {
  if (type === 'TemplateElement') return (value as { cooked: string }).cooked;
  return typeof value === 'string' ? value : null;
}

/** The words that a component's syntax tree says by itself; `said` where a string would be said. */
function bareWords(node: Node, said = false): string[] {
  const text = textOf(node);
  if (text !== null) return said || node.type === 'JSXText' ? [text] : [];
  return Object.entries(node).flatMap(([key, value]) => {
    let saysIt = said && !silent[node.type]?.includes(key);
    if (node.type === 'JSXElement') saysIt = key === 'children';
    if (node.type === 'JSXAttribute') saysIt = spoken.test(nameOf(node));
    return [value].flat().flatMap((child) => (isNode(child) ? bareWords(child, saysIt) : []));
  });
}

function wordsIn(source: string): string[] {
  const tree: unknown = parseSync('component.tsx', source).program;
  const said = (isNode(tree) ? bareWords(tree) : []).map((text) => text.trim());
  return said.filter((text) => /\p{L}{2}/u.test(text) && !exceptions.has(text));
}

const here = import.meta.dirname;

const components = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.tsx'),
);

describe('a component', () => {
  test.each(components)('%s has no words of its own', (path) => {
    expect(wordsIn(readFileSync(join(here, path), 'utf8'))).toEqual([]);
  });

  test('with words of its own would be found', () => {
    const source = `const found = (
      <section className="wide" title={t('title')}>
        Press <b>Train</b> {count === 'none' ? t('none') : 'again'}
        <Button aria-label={\`Move \${layer} up\`} size="sm" label="Move" />
        {names.map((name) => <li key="one">{name} digits</li>)}
      </section>
    );`;
    expect(wordsIn(source)).toEqual(['Press', 'Train', 'again', 'Move', 'up', 'Move', 'digits']);
  });
});
