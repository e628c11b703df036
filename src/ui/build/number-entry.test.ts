import { describe, expect, it } from 'vitest';
import { readEntry, stepped } from './number-entry';

const neurons = { minimum: 1, maximum: 1024, whole: true };
const rate = { minimum: 1e-5, maximum: 10 };

describe('readEntry', () => {
  it('takes a number within its range', () => {
    expect(readEntry('128', neurons)).toEqual({ kind: 'good', value: 128 });
    expect(readEntry(' 1e-3 ', rate)).toEqual({ kind: 'good', value: 0.001 });
    expect(readEntry('0,5', rate)).toEqual({ kind: 'good', value: 0.5 });
  });

  it('understands points and commas of every language', () => {
    for (const text of ['1024', '1,024', '1.024', '1 024', '1.024,0', '1,024.0']) {
      expect(readEntry(text, neurons), text).toEqual({ kind: 'good', value: 1024 });
    }
    for (const text of ['0.125', '0,125', ',125', '.125']) {
      expect(readEntry(text, rate), text).toEqual({ kind: 'good', value: 0.125 });
    }
    expect(readEntry('1.234.567', { ...neurons, maximum: 1e9 })).toMatchObject({ value: 1234567 });
    expect(readEntry('50 %', { minimum: 1, maximum: 100, percent: true })).toMatchObject({
      value: 50,
    });
    expect(readEntry('50 %', rate)).toEqual({ kind: 'refused' });
    expect(readEntry('1.250', rate)).toEqual({ kind: 'good', value: 1.25 });
  });

  it('brings a number that does not fit to the nearest that does', () => {
    expect(readEntry('1e9', neurons)).toEqual({ kind: 'adjusted', value: 1024 });
    expect(readEntry('0', neurons)).toEqual({ kind: 'adjusted', value: 1 });
    expect(readEntry('-3', neurons)).toMatchObject({ value: 1 });
    expect(readEntry('12.4', neurons)).toEqual({ kind: 'adjusted', value: 12 });
    expect(readEntry('0,125', neurons)).toEqual({ kind: 'adjusted', value: 1 });
  });

  it('refuses what is no number', () => {
    for (const text of ['', '  ', 'many', '--', 'Infinity', 'NaN', '1.2.3', ',']) {
      expect(readEntry(text, neurons).kind).toBe('refused');
    }
  });
});

describe('stepped', () => {
  it('adds the step and stays within the range', () => {
    expect(stepped(0.9, 1, 0.01, { minimum: 0, maximum: 0.999 })).toBe(0.91);
    expect(stepped(1024, 1, 1, neurons)).toBe(1024);
    expect(stepped(1, -1, 1, neurons)).toBe(1);
  });

  it('climbs a learning rate along 1, 2, 5, 10', () => {
    expect(stepped(0.1, 1, 'decades', rate)).toBe(0.2);
    expect(stepped(0.1, -1, 'decades', rate)).toBe(0.05);
    expect(stepped(0.2, 1, 'decades', rate)).toBe(0.5);
    expect(stepped(0.5, 1, 'decades', rate)).toBe(1);
    expect(stepped(0.03, 1, 'decades', rate)).toBe(0.05);
    expect(stepped(0.001, -1, 'decades', rate)).toBe(0.0005);
  });

  it('moves a batch size along the powers of two', () => {
    const batch = { minimum: 1, maximum: 1024, whole: true };
    expect(stepped(32, 1, 'doubling', batch)).toBe(64);
    expect(stepped(33, -1, 'doubling', batch)).toBe(32);
    expect(stepped(1, -1, 'doubling', batch)).toBe(1);
    expect(stepped(1024, 1, 'doubling', batch)).toBe(1024);
  });
});
