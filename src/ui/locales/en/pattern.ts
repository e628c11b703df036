export const pattern = {
  title: 'One pattern',
  lead: 'A network learns from derivatives: how much does the loss change when this weight changes a little? However many layers there are, the answers all look alike: a <1>weight case</1>, a <2>bias case</2>, and only the <3>last layer</3> is special.',
  writing: 'Show',
  spelledOut: '1. Every layer',
  sameShape: '2. The pattern',
  folded: '3. The loop',
  spelledOutText:
    'Each row is a layer, read from the top: the derivatives are found from the last layer back to the first. Nothing is left out.',
  sameShapeText_zero:
    'Without a hidden layer there is only the last layer. Add one, and watch what comes.',
  sameShapeText_one:
    'Write the letter l for the number of the layer. Add a second hidden layer: its row is the same.',
  sameShapeText_other:
    'Write the letter l for the number of the layer, and {{count}} rows become the same row {{count}} times.',
  foldedText:
    'So one row is enough, and a loop that walks through the layers. This is all that stands between the static network and the dynamic one.',
  hiddenLayers_zero: 'no hidden layer',
  hiddenLayers_one: '{{count}} hidden layer',
  hiddenLayers_other: '{{count}} hidden layers',
  add: 'Add a hidden layer',
  remove: 'Remove a hidden layer',
  walk: 'Walk through the layers',
  next: 'Next layer',
  previous: 'Layer before',
  table: 'The formulas of each layer',
  layer: 'Layer',
  lastLayer: 'Last layer',
  hiddenLayer: 'Hidden layer {{number}}',
  anyHiddenLayer: 'Every hidden layer',
  columns: {
    sum: 'Weighted sum',
    activation: 'Activation',
    delta: 'Its share of the error, δ',
    weights: 'Weight case',
    bias: 'Bias case',
  },
  explained: {
    sum: 'Forward: each neuron adds up what comes in, times its weights, plus its bias.',
    activation: 'Forward: the bend. The last layer turns its sums into probabilities p instead.',
    delta:
      'Backward: δ is the derivative of the loss by the weighted sums z. A hidden layer gets it from the layer above it, through the same weights; the last layer has none above it.',
    weights:
      'Backward: a weight multiplies what comes in, so its derivative is what came in times δ, added up over the images.',
    bias: 'Backward: a bias is added as it is, so its derivative is δ itself, added up over the images.',
  },
  says: {
    last: 'Only here is δ special: it comes straight from the loss. p is what the network says, t the truth (1 at the right digit, 0 elsewhere). L is the mean loss of the B images, hence the division by B.',
    hidden: 'The same shapes as in the layer above; only the numbers of the layers have changed.',
    first:
      'The same once more. What comes in is the picture itself, so the a of the layer below is called x.',
  },
  code: 'The same in the code that runs',
  staticCode: 'static.ts: every layer by name',
  dynamicCode: 'dynamic.ts: the loop',
  symbols: 'What the letters mean',
  symbolList: {
    x: 'the pictures, one in each row',
    W: 'the weights of layer l, b its biases',
    z: 'the weighted sums, a the activations',
    phi: 'the activation function, φ′ its slope',
    delta: '∂L/∂z: how the loss L changes with the sums',
    odot: 'number times number, T: rows become columns',
  },
};
