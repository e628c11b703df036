export const common = {
  language: 'Language',
  close: 'Close',
  views: {
    label: 'Views',
    train: 'Train',
    xray: 'X-ray',
    pattern: 'The pattern',
    code: 'The code',
    exercises: 'Exercises',
  },
  digit: 'digit {{digit}}',
  layer: {
    input: 'Input',
    hidden: 'Hidden layer {{number}}',
    output: 'Output',
  },
};
