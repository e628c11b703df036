import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSlicing } from './slicing';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

function start() {
  const inSlices = vi.fn<(next: number) => void>();
  const atOnce = vi.fn<(next: number) => void>();
  return { inSlices, atOnce, slicing: createSlicing<number>(0, inSlices, atOnce) };
}

test('what gets on the screen in time is never rendered at once', () => {
  const { inSlices, atOnce, slicing } = start();
  for (let value = 1; value <= 20; value++) {
    slicing.show(value);
    vi.advanceTimersByTime(200);
    slicing.shown(value);
  }
  vi.advanceTimersByTime(1000);
  expect(inSlices).toHaveBeenCalledTimes(20);
  expect(atOnce).not.toHaveBeenCalled();
});

test('what is interrupted again and again is rendered at once, with the newest value', () => {
  const { inSlices, atOnce, slicing } = start();
  for (let value = 1; value <= 4; value++) {
    slicing.show(value);
    vi.advanceTimersByTime(66);
  }
  expect(atOnce.mock.calls).toEqual([[4]]);
  slicing.show(5);
  expect(atOnce).toHaveBeenLastCalledWith(5);
  vi.advanceTimersByTime(5000);
  slicing.show(6);
  expect(inSlices).toHaveBeenLastCalledWith(6);
});

test('asking for what is on the screen is no waiting', () => {
  const { atOnce, slicing } = start();
  slicing.show(0);
  vi.advanceTimersByTime(200);
  slicing.show(1);
  vi.advanceTimersByTime(200);
  expect(atOnce).not.toHaveBeenCalled();
  slicing.show(0);
  vi.advanceTimersByTime(1000);
  expect(atOnce).not.toHaveBeenCalled();
});

test('patience begins anew with each value that gets on the screen', () => {
  const { atOnce, slicing } = start();
  slicing.show(1);
  vi.advanceTimersByTime(200);
  slicing.show(2);
  slicing.shown(1);
  vi.advanceTimersByTime(200);
  expect(atOnce).not.toHaveBeenCalled();
  vi.advanceTimersByTime(50);
  expect(atOnce.mock.calls).toEqual([[2]]);
});

test('what is rendered at once waits for nothing', () => {
  const { atOnce, slicing } = start();
  slicing.show(1);
  slicing.showAtOnce(2);
  vi.advanceTimersByTime(1000);
  expect(atOnce.mock.calls).toEqual([[2]]);
});

test('after it has been cancelled nothing happens, and it can be used again', () => {
  const { atOnce, slicing } = start();
  slicing.show(1);
  slicing.cancel();
  vi.advanceTimersByTime(1000);
  expect(atOnce).not.toHaveBeenCalled();
  slicing.show(2);
  vi.advanceTimersByTime(250);
  expect(atOnce.mock.calls).toEqual([[2]]);
});
