/** How a run is drawn in the charts; runs beside each other differ in colour and in dashes. */
export interface RunLine {
  readonly colour: string;
  /** As `stroke-dasharray`. */
  readonly dashes: string;
}

const COLOURS = 5;
const DASHES = ['none', '6 3', '2 3', '8 3 2 3'] as const;

/** The line of the run at that place, the oldest at 0: five colours by four kinds of dashes. */
export function runLine(place: number): RunLine {
  return {
    colour: `var(--run-${place % COLOURS})`,
    dashes: DASHES[place % DASHES.length]!,
  };
}
