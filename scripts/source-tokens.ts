import type { Plugin } from 'vite';
import type { Line } from '../src/ui/code/token.ts';

/** The lines of a TypeScript source, each token with the kind that its colour goes by. */
async function tokensOf(source: string): Promise<Line[]> {
  // It takes half a second to load, and is seldom needed.
  const { codeToTokensBase, createCssVariablesTheme } = await import('shiki');
  const theme = createCssVariablesTheme();
  const lines = await codeToTokensBase(source, { lang: 'typescript', theme });
  return lines.map((line) =>
    line.map(({ content, color }) => {
      const kind = color?.match(/-token-([\w-]+)/)?.[1];
      return kind ? [kind, content] : content;
    }),
  );
}

/**
 * Makes `import lines from './some.ts?tokens'` give the lines of that source in tokens: to find them
 * takes a second, which the page would be silent for.
 */
export const sourceTokens: Plugin = {
  name: 'source-tokens',
  enforce: 'pre',
  transform: {
    filter: { id: /\.ts\?tokens$/ },
    handler: async (source) => ({
      code: `export default ${JSON.stringify(await tokensOf(source))};`,
      map: null,
    }),
  },
};
