export const templates = {
  title: 'No hidden layer, honestly',
  lead: 'Without a hidden layer there is one template for each digit. The image is laid on each of them: where ink meets blue it counts for the digit, where it meets orange it counts against it. The sums decide. Nothing else happens.',
  needsNone:
    'The network that the page shows has hidden layers. This view is for one without: pixels straight to digits.',
  shipped_one:
    'Until you build one, these are the templates of a network that comes with the page: {{count}} epoch, {{right}} of MNIST’s test images right.',
  shipped_other:
    'Until you build one, these are the templates of a network that comes with the page: {{count}} epochs, {{right}} of MNIST’s test images right.',
  build: 'Build it and let it learn for 8 epochs',
  needsImage: 'Draw a digit in the first view, or take one here.',
  image: 'A random test digit',
  overlay: 'Show',
  products: 'What this image adds',
  weights: 'The templates',
  card: 'Digit {{digit}}: logit {{logit}}, {{probability}}',
  account: 'How the logit of digit {{digit}} comes about',
  gains: 'Ink on blue',
  losses: 'Ink on orange',
  bias: 'Bias b',
  logit: 'Logit z = Σ x·w + b',
  probability: 'Softmax of the ten logits',
  terms: {
    logit:
      'The sum that the network works out for each digit. The larger it is next to the others, the surer the answer.',
  },
  range: 'Colours end at ±{{range}}, the same for all ten.',
  why: 'Why this is enough for about 92 of 100: each template has learned where ink speaks for its digit and where it speaks for another one, and most people put the ink in much the same places.',
  fail: 'Where it must fail',
  failText:
    'One template must fit every way of writing a digit, and ink counts the same whatever is beside it. It cannot know “if there is ink here, then there must be none there”. A hidden layer can.',
  rescue: 'Find what hidden layers rescue',
  rescuing: 'Comparing on the test images …',
  noAnswers: 'The network gives no answer any more, as its outputs are not numbers.',
  rescued:
    'Of {{images}} test images the pretrained network with its two hidden layers reads {{rescued}} that these templates get wrong; the other way round it is {{lost}}. The mistakes of which the templates were surest:',
  rescuedThen:
    'Of {{images}} test images the pretrained network with its two hidden layers reads {{rescued}} that the templates got wrong at step {{step}}; the other way round it was {{lost}}. The mistakes of which they were surest then:',
  rescuedName: '{{label}} taken for {{takenFor}}, {{confidence}} sure',
  failed: 'This did not work:',
};
