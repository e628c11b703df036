import type { ThemedToken } from 'shiki/core';

/** A stretch of a line in one colour. */
export type Token = Pick<ThemedToken, 'content' | 'color'>;

/** Colours are those of the page's tokens, so they change with light and dark. */
async function createHighlighter() {
  const [{ createCssVariablesTheme, createHighlighterCore }, { createJavaScriptRegexEngine }] =
    await Promise.all([import('shiki/core'), import('shiki/engine/javascript')]);
  return createHighlighterCore({
    themes: [createCssVariablesTheme({ name: 'page', variablePrefix: '--code-' })],
    langs: [import('shiki/langs/typescript.mjs')],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
}

let highlighter: ReturnType<typeof createHighlighter> | undefined;

type Lines = readonly (readonly Token[])[];

async function tokens(source: string): Promise<Lines> {
  highlighter ??= createHighlighter();
  const { codeToTokens } = await highlighter.catch((error: unknown) => {
    highlighter = undefined; // the next source tries again
    throw error;
  });
  return codeToTokens(source, { lang: 'typescript', theme: 'page' }).tokens;
}

const known = new Map<string, Promise<Lines>>();

/** The lines of a TypeScript source in colours; of the same source they are found out once. */
export function highlight(source: string): Promise<Lines> {
  const before = known.get(source);
  if (before) return before;
  const lines = tokens(source);
  known.set(source, lines);
  lines.catch(() => known.delete(source));
  return lines;
}
