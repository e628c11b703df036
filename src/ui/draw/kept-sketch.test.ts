import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepSketch, keptSketch } from './kept-sketch';
import { type Act, emptySketch, visibleStrokes, withoutLast } from './sketch';
import { padPoint, type Stroke } from './stroke';

const KEY = 'scratchnet.sketch';
const storage = new Map<string, string>();

beforeEach(() => {
  storage.clear();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
  });
});

const box = { left: 3, top: 7, width: 191.3, height: 191.3 };
const first: Stroke = { kind: 'ink', width: 22, points: [padPoint(50, 60, box), { x: -4, y: 9 }] };
const second: Stroke = { kind: 'eraser', width: 8, points: [{ x: 1.25, y: 2 }] };
const clear: Act = { kind: 'clear' };

describe('a sketch that is kept', () => {
  it('comes back the same, with all that can be undone', () => {
    const sketch = { acts: [first, clear, second] };
    keepSketch(sketch);
    expect(keptSketch()).toEqual(sketch);
    keepSketch({ acts: [first, clear] });
    expect(visibleStrokes(keptSketch())).toEqual([]);
    expect(visibleStrokes(withoutLast(keptSketch()))).toEqual([first]);
  });

  it('leaves behind what was cleared long ago, and nothing that is seen', () => {
    const digits: Act[] = Array.from({ length: 150 }, () => [first, clear]).flat();
    keepSketch({ acts: [...digits, second] });
    const kept = keptSketch();
    expect(kept.acts.length).toBeLessThanOrEqual(200);
    expect(kept.acts.length).toBeGreaterThan(190);
    expect(visibleStrokes(kept)).toEqual([second]);

    const strokes: Act[] = Array.from({ length: 300 }, () => first);
    keepSketch({ acts: [...digits, ...strokes] });
    expect(visibleStrokes(keptSketch())).toHaveLength(300);
  });

  it.each([
    '',
    'no JSON',
    'null',
    '{"acts":[]}',
    '[null]',
    '[{"kind":"brush","width":22,"points":[1,2]}]',
    '[{"kind":"ink","points":[1,2]}]',
    '[{"kind":"ink","width":"22","points":[1,2]}]',
    '[{"kind":"ink","width":0,"points":[1,2]}]',
    '[{"kind":"ink","width":1e9,"points":[1,2]}]',
    '[{"kind":"ink","width":22,"points":"12"}]',
    '[{"kind":"ink","width":22,"points":[]}]',
    '[{"kind":"ink","width":22,"points":[1,2,3]}]',
    '[{"kind":"ink","width":22,"points":[1,null]}]',
    '[{"kind":"ink","width":22,"points":[1,1e300]}]',
    '[{"kind":"clear"},{"kind":"ink","width":22,"points":[1,2]},7]',
  ])('that is broken, as %j, is an empty one', (broken) => {
    storage.set(KEY, broken);
    expect(keptSketch()).toEqual(emptySketch);
  });

  it('is empty where nothing was kept, or storage is locked', () => {
    expect(keptSketch()).toEqual(emptySketch);
    vi.stubGlobal('sessionStorage', undefined);
    keepSketch({ acts: [first] });
    expect(keptSketch()).toEqual(emptySketch);
  });
});
