import { beforeEach, expect, test, vi } from 'vitest';
import { takeTurn } from './turns';

let frames: (() => void)[] = [];
let done: string[] = [];

beforeEach(() => {
  frames = [];
  done = [];
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const nextFrame = () => {
  for (const frame of frames.splice(0)) frame();
  vi.runAllTimers();
};

test('each frame does one of the works, in the order in which they came', () => {
  for (const name of ['first', 'second', 'third']) takeTurn(() => done.push(name));
  expect(done).toEqual([]);
  nextFrame();
  expect(done).toEqual(['first']);
  nextFrame();
  nextFrame();
  expect(done).toEqual(['first', 'second', 'third']);
  expect(frames).toEqual([]);
});

test('what has been cancelled takes no turn', () => {
  const cancel = takeTurn(() => done.push('first'));
  cancel();
  takeTurn(() => done.push('second'));
  takeTurn(() => done.push('third'));
  nextFrame();
  expect(done).toEqual(['second']);
  nextFrame();
});

test('a work that fails keeps no other from its turn', () => {
  takeTurn(() => {
    throw new Error('No room.');
  });
  takeTurn(() => done.push('second'));
  expect(nextFrame).toThrow('No room.');
  nextFrame();
  expect(done).toEqual(['second']);
});

test('a work may ask for another turn', () => {
  takeTurn(() => takeTurn(() => done.push('again')));
  nextFrame();
  expect(done).toEqual([]);
  nextFrame();
  expect(done).toEqual(['again']);
});
