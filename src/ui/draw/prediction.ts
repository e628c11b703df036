/** The most probable class and its probability. */
export interface Winner {
  readonly digit: number;
  readonly probability: number;
}

/** The winner of a prediction; null without one, or where training has gone to NaN. */
export function winnerOf(prediction: ArrayLike<number> | null): Winner | null {
  let winner: Winner | null = null;
  for (let digit = 0; digit < (prediction?.length ?? 0); digit++) {
    const probability = prediction![digit]!;
    if (probability > (winner?.probability ?? -1)) winner = { digit, probability };
  }
  return winner;
}

/** 98.2 %: with a plain space, because people and tests look for it in just this form. */
export function probabilityText(probability: number | undefined): string {
  return probability === undefined || !Number.isFinite(probability)
    ? '–'
    : `${(100 * probability).toFixed(1)} %`;
}

/** What a test image really is, in a few words; empty for a drawing. */
export function labelText(digit: number | null, label: number | null): string {
  if (label === null) return '';
  if (digit === null) return `It is a ${label}.`;
  return digit === label ? `It is a ${label}: right.` : `It is a ${label}: wrong.`;
}

/** What the network makes of the image, in words. */
export function verdict(prediction: ArrayLike<number> | null, label: number | null): string {
  const winner = winnerOf(prediction);
  if (winner === null) return label === null ? '' : `Its true label is ${label}.`;
  if (label === null) return `The network says: ${winner.digit}.`;
  return winner.digit === label
    ? `Its true label is ${label}, and the network says ${winner.digit}: right.`
    : `Its true label is ${label}, but the network says ${winner.digit}: wrong.`;
}
