import { type Focus, neuronAt } from './focus';
import { blockOf, type Geometry, type LayerBlock, neuronMiddle } from './geometry';

/** The keys that move the focus from neuron to neuron. */
export type MoveKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

const KEYS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
export const isMoveKey = (key: string): key is MoveKey => KEYS.includes(key);

/**
 * Where a key moves the focus: to the neuron beside, at the edge of a layer to the next layer at
 * the same height; Home and End to the first and the last one shown of the layer.
 */
export function moved(geometry: Geometry, focus: Focus | null, key: MoveKey): Focus | null {
  const block = focus && blockOf(geometry, focus.layer);
  if (!block) {
    const first = geometry.blocks[0];
    return first ? neuronAt(first.layer, key === 'End' ? first.shown - 1 : 0) : null;
  }
  const { layer, columns, shown } = block;
  const neuron = Math.min(focus.neuron, shown - 1);
  const to = (next: number) => neuronAt(layer, next >= 0 && next < shown ? next : neuron);
  switch (key) {
    case 'ArrowUp':
      return to(neuron - columns);
    case 'ArrowDown':
      return to(neuron + columns);
    case 'Home':
      return to(0);
    case 'End':
      return to(shown - 1);
    case 'ArrowLeft':
      return neuron % columns > 0 ? to(neuron - 1) : across(geometry, block, neuron, -1);
    case 'ArrowRight':
      return neuron % columns < columns - 1 && neuron + 1 < shown
        ? to(neuron + 1)
        : across(geometry, block, neuron, 1);
  }
}

/** The neuron of the layer beside at the same height, on the side that is nearer. */
function across(geometry: Geometry, block: LayerBlock, neuron: number, step: 1 | -1): Focus {
  const beside = blockOf(geometry, block.layer + step);
  if (beside === undefined) return neuronAt(block.layer, neuron);
  const { y } = neuronMiddle(block, neuron);
  const row = Math.round((y - beside.box.y - beside.size / 2) / beside.pitchY);
  const within = Math.min(Math.max(row, 0), beside.rows - 1);
  const column = step === 1 ? 0 : beside.columns - 1;
  return neuronAt(beside.layer, Math.min(within * beside.columns + column, beside.shown - 1));
}
