export const progress = {
  title: 'Progress',
  figures: {
    epoch: 'Epoch',
    step: 'Step',
    speed: 'Images / s',
    elapsed: 'Elapsed',
    remaining: 'Remaining',
    trainingLoss: 'Training loss',
    trainingAccuracy: 'Training accuracy',
    validationAccuracy: 'Validation accuracy',
    testAccuracy: 'Test accuracy',
    sample: 'sample',
    mean: 'mean',
    meanSpeedWhat: 'Training images a second in the whole run, with the time for measuring.',
  },
  curves: {
    label: 'Curves',
    training: 'Training',
    validation: 'Validation',
    loss: 'Loss',
    accuracy: 'Accuracy',
    logScale: 'Log scale',
    caption:
      'From left to right: epochs. Thin lines: each measurement. Thick lines: training smoothed, validation on all its images.',
    others: 'Other runs, validation only',
    othersHint: 'Press a run to hide its curves or to show them again.',
  },
  /** The claim that this project began with, as a line in the chart. */
  claim: {
    switch: '92 % line',
    what: 'What a network without a hidden layer gets right of the test images after 8 epochs: the claim that this project began with. More layers should do better.',
    label: 'Dotted: test, no hidden layer, 8 epochs',
  },
  tooltip: {
    epoch: 'Epoch',
    raw: 'as measured',
    more_one: 'and {{count}} more',
    more_other: 'and {{count}} more',
  },
  summary: {
    loss: 'Loss after {{epochs}} epochs: on the training images {{training}}, on the validation images {{validation}}.',
    accuracy:
      'Accuracy after {{epochs}} epochs: on the training images {{training}}, on the validation images {{validation}}.',
    noLoss: 'Loss over the epochs: nothing has been measured yet.',
    noAccuracy: 'Accuracy over the epochs: nothing has been measured yet.',
  },
  table: {
    caption: 'Measured on all validation images',
    epoch: 'Epoch',
    loss: 'Loss',
    accuracy: 'Accuracy',
  },
  overfitting: {
    passed: 'Overfitting from epoch {{epoch}}',
    notYet: 'Time of overfitting: not seen yet',
    guessing: 'No better than guessing',
    whyGuessing:
      'Of ten digits, one in ten is right by chance. Often the learning rate is too large, or all weights began at zero: change that, press Reset and then Train. “Layer by layer” shows where it goes wrong.',
    what: 'The validation images are never trained on. While the loss on them falls, the network is learning what digits look like. When it rises although the training loss still falls, the network has begun to learn its training images by heart: the time of overfitting. The best moment to stop was where the validation loss was lowest. The accuracy may still creep up from there: the loss also counts how sure the network is of its wrong answers.',
    thisRun:
      'In this run that was after epoch {{epoch}}, with a loss of {{loss}}. The shaded gap between the two curves shows what was learned by heart since.',
    look: 'Look back',
    lookHint:
      'Shows the network as it was then, in all pictures of the page; press again to return',
  },
};
