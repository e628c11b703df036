import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent: a calm green, far from the blue and orange that stand for signs. */
const pine: MantineColorsTuple = [
  '#e8f6f5',
  '#cfe9e7',
  '#a3d5d1',
  '#72bfb9',
  '#47aaa3',
  '#27958d',
  '#168079',
  '#0d6e68',
  '#0a5e59',
  '#064b47',
];

export const theme = createTheme({
  colors: { pine },
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'md',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

const fromTokens = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--surface-sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-gray-light-color': 'var(--ink-soft)',
  '--mantine-color-gray-text': 'var(--ink-soft)',
  '--mantine-color-disabled': 'var(--surface-sunken)',
  '--mantine-color-disabled-color': 'var(--ink-faint)',
  '--mantine-color-disabled-border': 'var(--line)',
};

/** Mantine takes its colours from tokens.css, which knows light and dark. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: fromTokens,
  dark: {
    ...fromTokens,
    '--mantine-color-pine-light': 'color-mix(in srgb, var(--accent) 18%, transparent)',
    '--mantine-color-pine-light-hover': 'color-mix(in srgb, var(--accent) 26%, transparent)',
    '--mantine-color-pine-light-color': 'var(--accent)',
  },
});
