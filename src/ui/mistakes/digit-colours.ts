/**
 * A colour for each digit, 0 to 9, found by a search for the ten that stay furthest apart for eyes
 * of every common kind: the test says how far. Digits that are often confused differ most.
 */
export const digitColours = {
  light: [
    '#a348b1',
    '#635167',
    '#b52e00',
    '#0092ff',
    '#f95a26',
    '#730000',
    '#4e0f62',
    '#4c00fc',
    '#978a96',
    '#0000aa',
  ],
  dark: [
    '#994eb1',
    '#f4bd97',
    '#df0800',
    '#52c2ff',
    '#f375a9',
    '#afa709',
    '#007e5e',
    '#0b86ff',
    '#d9f52c',
    '#1affff',
  ],
} as const satisfies Record<string, readonly string[]>;
