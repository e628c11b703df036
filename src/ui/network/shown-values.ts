import type { Live } from '../../state/live';
import type { Quantity } from '../../training/protocol';

/** The parameters, their gradients or their last change; null while there are none. */
export function shownValues(live: Live, quantity: Quantity): Float32Array | null {
  const weights = live.weights.get();
  if (quantity === 'weights' || weights === null) return weights?.parameters ?? null;
  const inspected = live.inspected.get();
  if (inspected?.quantity !== quantity) return null;
  return inspected.values.length === weights.layout.length ? inspected.values : null;
}
