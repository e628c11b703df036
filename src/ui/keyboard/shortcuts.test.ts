import { describe, expect, it } from 'vitest';
import { type KeyPress, shortcutFor } from './shortcuts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  defaultPrevented: false,
  ...more,
});

describe('shortcutFor', () => {
  it('knows the six keys', () => {
    expect(shortcutFor(press(' '), 'nothing')).toBe('toggle');
    expect(shortcutFor(press('ArrowRight'), 'nothing')).toBe('step');
    expect(shortcutFor(press('ArrowRight', { shiftKey: true }), 'nothing')).toBe('epoch');
    expect(shortcutFor(press('r'), 'nothing')).toBe('reset');
    expect(shortcutFor(press('d'), 'nothing')).toBe('draw');
    expect(shortcutFor(press('?', { shiftKey: true }), 'nothing')).toBe('help');
  });

  it('understands capitals typed with the caps lock', () => {
    expect(shortcutFor(press('R'), 'nothing')).toBe('reset');
  });

  it('leaves every key to a field that is typed into, and to a dialog', () => {
    for (const key of [' ', 'ArrowRight', 'r', 'd', '?']) {
      expect(shortcutFor(press(key), 'text')).toBeNull();
      expect(shortcutFor(press(key), 'dialog')).toBeNull();
    }
  });

  it('leaves Space to a button and the arrows to a slider', () => {
    expect(shortcutFor(press(' '), 'button')).toBeNull();
    expect(shortcutFor(press('ArrowRight'), 'button')).toBe('step');
    expect(shortcutFor(press('ArrowRight'), 'arrows')).toBeNull();
    expect(shortcutFor(press('r'), 'arrows')).toBe('reset');
  });

  it('leaves the shortcuts of the browser alone', () => {
    expect(shortcutFor(press('r', { ctrlKey: true }), 'nothing')).toBeNull();
    expect(shortcutFor(press('d', { metaKey: true }), 'nothing')).toBeNull();
    expect(shortcutFor(press('ArrowRight', { altKey: true }), 'nothing')).toBeNull();
  });

  it('does not toggle or reset again while a key is held, but goes on stepping', () => {
    expect(shortcutFor(press(' ', { repeat: true }), 'nothing')).toBeNull();
    expect(shortcutFor(press('r', { repeat: true }), 'nothing')).toBeNull();
    expect(shortcutFor(press('ArrowRight', { repeat: true }), 'nothing')).toBe('step');
  });

  it('does nothing that another has already answered', () => {
    expect(shortcutFor(press(' ', { defaultPrevented: true }), 'nothing')).toBeNull();
  });
});
