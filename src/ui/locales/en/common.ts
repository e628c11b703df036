export const common = {
  title: 'Scratchnet: build a neural network and watch it learn',
  description:
    'Build a small neural network in your browser, watch it learn handwritten digits, draw one yourself, and look inside.',
  formulaOf: 'Formula: {{name}}',
  whatIs: 'What is this: {{name}}',
  language: 'Language',
  close: 'Close',
  views: {
    label: 'Views',
    train: 'Train',
    xray: 'X-ray',
    templates: 'Ten templates',
    pattern: 'The pattern',
    code: 'The code',
    exercises: 'Exercises',
  },
  digit: 'digit {{digit}}',
  /** An 8 alone begins with a vowel. */
  aDigit: 'a {{digit}}',
  anEight: 'an {{digit}}',
  layer: {
    input: 'Input',
    hidden: 'Hidden layer {{number}}',
    output: 'Output',
  },
};
