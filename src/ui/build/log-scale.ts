/** How many positions a logarithmic slider has for each power of ten. */
export const STOPS_PER_DECADE = 20;

/** Where on a logarithmic slider a value stands: log₁₀ of it, as a whole number of stops. */
export function toStop(value: number): number {
  return Math.round(Math.log10(value) * STOPS_PER_DECADE);
}

/** The value of a stop, to two digits as a person would write it. */
export function fromStop(stop: number): number {
  return Number((10 ** (stop / STOPS_PER_DECADE)).toPrecision(2));
}
