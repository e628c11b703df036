/** The field's own words, each in a sentence or two that needs none of the others. */
export const terms = {
  parameters:
    'The numbers that the network learns: a weight for each connection and a bias for each neuron.',
  epoch: 'One epoch is one pass through all training images.',
  step: 'In each step the network looks at one batch of images, then changes all its parameters a little.',
  batchSize:
    'How many images the network looks at before it changes its parameters. Small batches learn with more noise, large ones more smoothly.',
  epochs: 'How many times the network goes through all training images.',
  learningRate:
    'How far each step changes the parameters. Too small, and it learns slowly; too large, and it overshoots and never settles.',
  optimizer: 'The rule by which each step changes the parameters.',
  activation:
    'What a neuron makes of the sum of its inputs. Without a bend here, many layers could do no more than one.',
  trainingLoss:
    'How wrong the answers are on the newest batches, just before it learns from them: 0 is perfect, and about 2.3 is guessing. A batch has few images, so it jumps; the thick line of the chart is the average.',
  trainingAccuracy:
    'How many images of the newest batches it gets right, just before it learns from them. A batch has few images, so it jumps; the thick line of the chart is the average.',
  validationAccuracy:
    'How many it gets right of the validation images, which it never learns from: this shows whether it learns more than its training images by heart.',
  testAccuracy:
    'How many it gets right of the test images, which are only for this last question and decide nothing.',
  loss: 'How wrong the answers are: the lower, the better. Learning is making it smaller.',
  accuracy: 'How many of a hundred images it gets right.',
  logScale: 'Stretches small losses apart, so that late progress can be seen too.',
  share: 'With fewer images an epoch is over sooner, but there is less to learn from.',
  speed: 'Slow it down to follow what happens. The result is the same at any speed.',
  kernels:
    'The part of the program that multiplies. Change it while the network trains, and watch the images a second.',
  schedule: 'How the learning rate changes from the first epoch to the last.',
  dropout: 'In each step, this share of the hidden neurons is silenced, so that none is relied on.',
  weightDecay: 'Pulls all weights a little towards 0 in each step, which keeps the network simple.',
  clipNorm:
    'Where the slope is steep, a step would be long: this is the longest that the gradient may be.',
  initialiser:
    'How the starting weights are drawn at random. If all were 0, all neurons would learn the same.',
  outputLoss: 'What is called wrong, and how much: the number that learning makes smaller.',
};
