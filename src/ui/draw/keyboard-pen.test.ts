import { describe, expect, it } from 'vitest';
import { penAfterKey } from './keyboard-pen';
import { PAD_SIDE } from './stroke';

describe('penAfterKey', () => {
  it('moves with the arrows, and in small steps with Shift', () => {
    expect(penAfterKey({ x: 100, y: 100 }, 'ArrowLeft', false)).toEqual({ x: 90, y: 100 });
    expect(penAfterKey({ x: 100, y: 100 }, 'ArrowDown', true)).toEqual({ x: 100, y: 102 });
  });

  it('stays on the pad', () => {
    expect(penAfterKey({ x: 3, y: 3 }, 'ArrowUp', false)).toEqual({ x: 3, y: 0 });
    const corner = { x: PAD_SIDE, y: PAD_SIDE };
    expect(penAfterKey(corner, 'ArrowRight', false)).toEqual(corner);
  });

  it('leaves other keys alone', () => {
    expect(penAfterKey({ x: 3, y: 3 }, 'a', false)).toBeUndefined();
  });
});
