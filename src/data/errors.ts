/** Data that cannot be used: the message says in which file, what was expected and found, and what to do. */
export class DataError extends Error {
  override readonly name: string = 'DataError';
}

/** Data that could not be had at all (no file, no network), so that other data may stand in. */
export class DataUnavailableError extends DataError {
  override readonly name: string = 'DataUnavailableError';
}

/** The message of whatever was thrown. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof DataError) return error.message; // says it all
  // Node's fetch says "fetch failed" and keeps the reason in `cause`.
  const cause = error.cause instanceof Error ? error.cause : undefined;
  const detail = cause?.message || (cause && 'code' in cause ? String(cause.code) : '');
  return detail ? `${error.message} (${detail})` : error.message;
}
