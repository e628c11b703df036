import { createTheme, type MantineColorsTuple } from '@mantine/core';

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
