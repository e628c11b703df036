/** How many letters must be added, taken away or replaced to make one word the other. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, length) => length);
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) {
      const replaced = row[j]! + (one[i] === other[j] ? 0 : 1);
      next.push(Math.min(replaced, row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}

/** The name that a misspelt word was meant to be: one letter from it, or two where it is long. */
export function nearestName<Name extends string>(
  names: readonly Name[],
  word: string,
  isLong: (name: Name) => boolean,
): Name | undefined {
  const close = names
    .map((name) => ({ name, most: isLong(name) ? 2 : 1 }))
    .filter(({ name, most }) => Math.abs(name.length - word.length) <= most) // before the long work
    .map(({ name, most }) => ({ name, most, distance: editDistance(name, word) }))
    .filter(({ most, distance }) => distance <= most)
    .sort((one, other) => one.distance - other.distance);
  return close[0]?.name;
}
