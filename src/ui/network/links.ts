/** How many incoming links of a neuron are drawn. */
export const LINKS = 24;

/**
 * The inputs with the strongest weights into a neuron, the strongest first; among equals the first.
 *
 * @param weights (inputs, neurons), row-major
 * @param links where the inputs go, from `at` on: the first `LINKS` places, or as many as there are
 * @returns how many there are
 */
export function strongestInputs(
  weights: Float32Array,
  neurons: number,
  neuron: number,
  links: Int32Array,
  at = 0,
): number {
  let found = 0;
  let weakest = -1; // the magnitude of the last link found, once there are enough
  for (let input = 0, i = neuron; i < weights.length; input++, i += neurons) {
    const magnitude = Math.abs(weights[i]!);
    if (found === LINKS && !(magnitude > weakest)) continue;
    let place = found < LINKS ? found++ : LINKS - 1;
    for (; place > 0; place--) {
      const before = links[at + place - 1]!;
      if (Math.abs(weights[before * neurons + neuron]!) >= magnitude) break;
      links[at + place] = before;
    }
    links[at + place] = input;
    weakest = Math.abs(weights[links[at + found - 1]! * neurons + neuron]!);
  }
  return found;
}
