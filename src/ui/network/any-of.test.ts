import { describe, expect, it } from 'vitest';
import { createSignal } from '../../state/signal';
import { anyOf } from './any-of';

describe('anyOf', () => {
  it('tells of a change of each of the signals, until it is stopped', () => {
    const [one, two] = [createSignal(1), createSignal('a')];
    let heard = 0;
    const stop = anyOf(one, two).subscribe(() => heard++);
    one.set(2);
    two.set('b');
    expect(heard).toBe(2);
    stop();
    one.set(3);
    two.set('c');
    expect(heard).toBe(2);
  });
});
