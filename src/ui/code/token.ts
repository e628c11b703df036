/** A stretch of a line, as it stands there or with the kind that its colour goes by. */
export type Token = string | readonly [kind: string, text: string];

export type Line = readonly Token[];

/** A line without its colours. */
export const textOf = (line: Line): string =>
  line.map((token) => (typeof token === 'string' ? token : token[1])).join('');
