import type { RunLine } from './run-line';

/** A short piece of a run's line, as the charts draw it. */
export function RunSwatch({ line: { colour, dashes } }: { readonly line: RunLine }) {
  return (
    <svg width="24" height="8" aria-hidden="true">
      <line x1="0" x2="24" y1="4" y2="4" stroke={colour} strokeWidth="2" strokeDasharray={dashes} />
    </svg>
  );
}
