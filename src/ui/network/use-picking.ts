import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { neuronAt } from './focus';
import { blockOf, type Geometry, neuronMiddle, type Point } from './geometry';
import { isMoveKey, moved } from './move';
import { pickLink, pickNeuron } from './pick';
import type { LayerLinks } from './survey';
import type { PictureView } from './use-picture-view';

interface Picking {
  readonly view: PictureView;
  readonly geometry: Geometry;
  readonly links: () => readonly LayerLinks[];
  /** What scrolls when the picture is higher than its room. */
  readonly room: RefObject<HTMLElement | null>;
}

/** Pointing at neurons and links with a mouse, a finger or the keyboard. */
export function usePicking({ view, geometry, links, room }: Picking) {
  const { focus, pinned, point, pin, only, setOnly } = view;

  const at = ({ nativeEvent: { offsetX, offsetY } }: { nativeEvent: MouseEvent }): Point => ({
    x: offsetX,
    y: offsetY + (room.current?.scrollTop ?? 0),
  });
  const pick = (place: Point) => pickNeuron(geometry, place) ?? pickLink(geometry, links(), place);

  /** Scrolls so that a neuron is seen. */
  const reveal = (layer: number, neuron: number) => {
    const block = blockOf(geometry, layer);
    const seen = room.current;
    if (!block || !seen) return;
    const { y } = neuronMiddle(block, neuron);
    if (y - block.size < seen.scrollTop) seen.scrollTop = y - block.size;
    const below = y + block.size - seen.clientHeight;
    if (below > seen.scrollTop) seen.scrollTop = below;
  };

  return {
    onPointerMove: (event: PointerEvent) => {
      // What is under a finger is covered by it: a finger presses.
      if (event.pointerType !== 'touch' && !pinned) point(pick(at(event)));
    },
    onPointerLeave: () => {
      if (!pinned) point(null);
    },
    onClick: (event: React.MouseEvent) => pin(pick(at(event))),
    onFocus: (event: React.FocusEvent) => {
      const first = geometry.blocks[0];
      if (!focus && first && event.target.matches(':focus-visible'))
        point(neuronAt(first.layer, 0));
    },
    onBlur: () => {
      if (!pinned) point(null);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const { key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (isMoveKey(key)) {
        const next = moved(geometry, focus, key);
        if (!next) return;
        if (pinned) pin(next);
        else point(next);
        reveal(next.layer, next.neuron);
      } else if (key === 'Enter' || key === ' ') {
        pin(pinned ? null : focus);
      } else if (key === 'Escape' && (focus || only !== null)) {
        if (focus) pin(null);
        else setOnly(null);
      } else {
        return;
      }
      event.preventDefault();
    },
  };
}
