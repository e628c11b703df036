import { describe, expect, test } from 'vitest';
import { between, groupsOf, nearest, neighbour, placesOf } from './map-view';

describe('the places of the map', () => {
  test('fill the picture up to its margin, with one scale for both axes and y upwards', () => {
    const places = placesOf(Float32Array.of(-2, 0, 2, 1), 120, 100, 10);
    expect([...places]).toEqual([10, 62.5, 110, 37.5]);
  });

  test('lie in the middle where all points are one, or not numbers', () => {
    expect([...placesOf(Float32Array.of(3, 3, 3, 3), 100, 80, 10)]).toEqual([50, 40, 50, 40]);
    expect([...placesOf(Float32Array.of(NaN, 1, 2, 3), 100, 80, 10)]).toEqual([50, 40, 50, 40]);
  });

  test('move from where they were to where they will be', () => {
    const [from, to] = [Float32Array.of(0, 10), Float32Array.of(100, 20)];
    expect([...between(from, to, 0)]).toEqual([0, 10]);
    expect([...between(from, to, 0.5)]).toEqual([50, 15]);
    expect([...between(from, to, 1)]).toEqual([100, 20]);
  });
});

describe('a point of the map', () => {
  const places = Float32Array.of(50, 50, 60, 50, 80, 52, 55, 20, 52, 90);

  test('is found near the pointer, and only near it', () => {
    expect(nearest(places, 58, 51, 12)).toBe(1);
    expect(nearest(places, 20, 20, 12)).toBeNull();
  });

  test('leads to the nearest one in the direction of an arrow', () => {
    expect(neighbour(places, 0, 'ArrowRight')).toBe(1);
    expect(neighbour(places, 1, 'ArrowRight')).toBe(2);
    expect(neighbour(places, 1, 'ArrowLeft')).toBe(0);
    expect(neighbour(places, 0, 'ArrowUp')).toBe(3);
    expect(neighbour(places, 0, 'ArrowDown')).toBe(4);
    expect(neighbour(places, 2, 'ArrowRight')).toBe(2);
    expect(neighbour(places, 2, 'a')).toBeNull();
  });
});

test('each digit of the map has its images, its mistakes and its nearest group', () => {
  const points = Float32Array.of(0, 0, 2, 0, 10, 0, 12, 0, 30, 0);
  const groups = groupsOf(points, Uint8Array.of(4, 4, 9, 9, 0), Uint8Array.of(4, 9, 9, 9, 6));
  expect(groups).toEqual([
    { digit: 0, images: 1, wrong: 1, nearest: 9 },
    { digit: 4, images: 2, wrong: 1, nearest: 9 },
    { digit: 9, images: 2, wrong: 0, nearest: 4 },
  ]);
});
