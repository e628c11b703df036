/** What a symbol of a formula, or a number in its place, stands for. */
export type Mark =
  | 'x'
  | 'W'
  | 'b'
  | 'z'
  | 'a'
  | 'p'
  | 'pTrue'
  | 't'
  | 'L'
  | 'delta'
  | 'dW'
  | 'db'
  | 'da'
  | 'phi'
  | 'lossSlope'
  | 'outputSlope'
  | 'rest'
  | 'g'
  | 'eta'
  | 'm'
  | 'v'
  | 'theta';

/** LaTeX that bears its mark into the page, as `data-mark`. */
export const marked = (mark: Mark, latex: string): string =>
  String.raw`\htmlData{mark=${mark}}{${latex}}`;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/**
 * Marks the symbols of a formula of the engine's tables.
 *
 * @param symbols each symbol's mark, by its LaTeX: `z_k`, `\delta_k`
 */
export function markSymbols(formula: string, symbols: Readonly<Record<string, Mark>>): string {
  // The longest first, so that z does not take the z of z_k; letters within a word are no symbols.
  const names = Object.keys(symbols).sort((one, other) => other.length - one.length);
  const pattern = new RegExp(
    String.raw`(?<![\\a-zA-Z])(?:${names.map(escaped).join('|')})(?![a-zA-Z_])`,
    'g',
  );
  // In braces, as the argument of a command such as \sqrt must be one group.
  return formula.replace(pattern, (symbol) => `{${marked(symbols[symbol]!, symbol)}}`);
}
