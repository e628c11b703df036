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

/** The lines of a TypeScript source in colours. */
export async function highlight(source: string): Promise<readonly (readonly Token[])[]> {
  highlighter ??= createHighlighter();
  const { codeToTokens } = await highlighter;
  return codeToTokens(source, { lang: 'typescript', theme: 'page' }).tokens;
}
