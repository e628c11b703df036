export const keyboard = {
  title: 'How to use Scratchnet',
  close: 'Close help',
  intro:
    'Press Train and a network learns to read handwritten digits, right here on your own computer. Watch the curves, and draw digits to see what it makes of them. Then change something in Build, press Start fresh if that appears, and train again: nothing can break. Words with a dotted line explain themselves: point at them, tap them, or reach them with Tab.',
  keys: 'Keys',
  space: 'Space',
  shift: 'Shift',
  shortcuts: {
    toggle: 'Train, or pause',
    step: 'Train on one batch',
    epoch: 'Train to the end of the epoch',
    reset: 'Start again from the same starting weights',
    draw: 'Go to the drawing pad',
    help: 'Show this help',
  },
  rest: 'The keys rest while you type in a field, and while a focused control uses them itself. In X-ray, The pattern and The code, ← and → walk.',
};
