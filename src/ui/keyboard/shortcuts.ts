/** What a key can ask for. */
export type ShortcutName = 'toggle' | 'step' | 'epoch' | 'reset' | 'draw' | 'help';

/** The keys, as the help dialog shows them; it has words for those that have a name. */
export const shortcuts = {
  toggle: ['space'],
  step: ['→'],
  epoch: ['shift', '→'],
  reset: ['R'],
  draw: ['D'],
  help: ['?'],
} as const satisfies Record<ShortcutName, readonly string[]>;

/** The part of a KeyboardEvent that decides. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  readonly defaultPrevented: boolean;
}

/** What kind of control has the focus, as far as keys are concerned. */
export type Focused = 'nothing' | 'text' | 'button' | 'arrows' | 'dialog';

const bindings: Readonly<Record<string, ShortcutName>> = {
  ' ': 'toggle',
  ArrowRight: 'step',
  r: 'reset',
  d: 'draw',
  '?': 'help',
};

/** The keys that a focused control keeps for itself. */
const kept: Readonly<Record<Focused, (key: string) => boolean>> = {
  nothing: () => false,
  text: () => true,
  button: (key) => key === ' ',
  arrows: (key) => key === ' ' || key === 'ArrowRight',
  dialog: () => true,
};

/** What a key press asks for; null if it is not ours to answer. */
export function shortcutFor(press: KeyPress, focused: Focused): ShortcutName | null {
  if (press.defaultPrevented || press.isComposing) return null;
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const name = bindings[key];
  if (name === undefined || kept[focused](key)) return null;
  // A held arrow goes on stepping; a held Space or R would flicker.
  if (press.repeat && name !== 'step') return null;
  if (name === 'step') return press.shiftKey ? 'epoch' : 'step';
  return press.shiftKey && name !== 'help' ? null : name;
}
