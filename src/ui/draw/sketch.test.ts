import { describe, expect, it } from 'vitest';
import { emptySketch, visibleStrokes, withAct, withoutLast, withStrokeUnderWay } from './sketch';
import type { Stroke } from './stroke';

const first: Stroke = { kind: 'ink', width: 20, points: [{ x: 1, y: 1 }] };
const second: Stroke = { kind: 'eraser', width: 30, points: [{ x: 2, y: 2 }] };

describe('a sketch', () => {
  it('shows strokes and erasures in the order in which they were made', () => {
    expect(visibleStrokes(withAct(withAct(emptySketch, first), second))).toEqual([first, second]);
  });

  it('undoes the last act', () => {
    const sketch = withAct(withAct(emptySketch, first), second);
    expect(visibleStrokes(withoutLast(sketch))).toEqual([first]);
    expect(withoutLast(emptySketch)).toBe(emptySketch);
  });

  it('undoes a clearing: what was cleared comes back', () => {
    const cleared = withAct(withAct(emptySketch, first), { kind: 'clear' });
    expect(visibleStrokes(cleared)).toEqual([]);
    expect(visibleStrokes(withAct(cleared, second))).toEqual([second]);
    expect(visibleStrokes(withoutLast(cleared))).toEqual([first]);
  });

  it('lets the stroke under way grow without leaving its earlier states behind', () => {
    const longer: Stroke = { ...first, points: [...first.points, { x: 9, y: 9 }] };
    const sketch = withStrokeUnderWay(withAct(emptySketch, first), longer);
    expect(visibleStrokes(sketch)).toEqual([longer]);
  });
});
