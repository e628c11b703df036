export const exercises = {
  title: 'Find out for yourself',
  lead: 'Six things to try. Each sets the page up, says what to reach, and notices by itself when you are there. Runs that you have made are kept.',
  begin: 'Begin',
  again: 'Begin again',
  copyLink: 'Copy link',
  linkCopied: 'Copied',
  linkByHand: 'The browser does not let the page copy: the link now stands in its address bar.',
  solved: 'Solved',
  goals_one: '{{reached}} of {{count}} goal reached',
  goals_other: '{{reached}} of {{count}} goals reached',
  hint: 'Show a hint',
  moreHints: 'Another hint',
  hints: 'Hints',
  leave: 'Leave the exercise',
  goal: 'Goal',
  bar: 'Exercise',
  next: 'Next',
  all: 'All exercises',
  well: 'Solved. {{why}}',
  figures: {
    began: 'training loss at first {{value}}',
    highest: 'highest {{value}}',
    trainLoss: 'now {{value}}',
    dead: 'dead neurons {{value}}',
    validation: 'validation {{value}}',
    test: 'test {{value}}',
    epochs: '97 % after epoch {{value}}',
    lowest: 'lowest validation loss {{value}}',
    now: 'now {{value}}',
  },
  diverge: {
    title: 'Make it diverge',
    goals: {
      first:
        'The training loss rises to more than twice what it began with, or stops being a number.',
    },
    hints: {
      first:
        'In each step the weights move by the gradient times the learning rate. What if that is too far?',
      second: 'Set the learning rate to 5 or more, and train.',
    },
    why: 'A step that is too long lands on the other side of the valley, higher up than before. After a few such steps hardly any neuron fires, no gradient comes through, and all that is left is to guess: a loss of about 2.3, or a little more, as the output biases still jump.',
  },
  fewestEpochs: {
    title: 'Reach 97 % in the fewest epochs',
    goals: {
      first: '97 % of all validation images right.',
      second: 'The same after the very first epoch.',
    },
    hints: {
      first: 'It begins with a cautious learning rate. How far can you raise it?',
      second: 'Smaller batches mean more steps in each epoch. The optimiser matters as well.',
      third:
        'One hidden layer of 512 neurons and a batch size of 8 at a learning rate of 0.1 will do; so will Adam.',
    },
    why: 'More steps, better steps or more neurons: there are several ways, and each has its price in time.',
  },
  nothingHidden: {
    title: '92 % with nothing hidden',
    goals: { first: 'At least 92 % of the test images right, without any hidden layer.' },
    hints: {
      first: 'Remove the hidden layers in the build panel, and press “Start fresh”.',
      second:
        'It needs some epochs: about eight. Does the learning rate have to stay the same all the time?',
      third:
        '“No hidden layer” under “Start from” does it: learning rate 0.2, falling along a cosine.',
    },
    why: 'Ten templates are enough for 92 of 100 digits. See them in “Ten templates”.',
  },
  overfitting: {
    title: 'Find the time of overfitting',
    goals: {
      first:
        'Learn from 1,000 images only, until the validation loss has risen a tenth above its lowest.',
      second: 'Take the page back to the moment when it was lowest.',
    },
    hints: {
      first:
        'Let it train on although it no longer gets better: the training loss falls and falls.',
      second: 'Look at the two curves of the loss: where do they part?',
      third: 'Among the buttons of the “Timeline” there is “Go to the time of overfitting”.',
    },
    why: 'From there on it learns its thousand images by heart. On others it only grows surer of its mistakes: their loss rises, even where a few more of them come out right.',
  },
  zeroWeights: {
    title: 'All weights zero',
    goals: {
      first:
        'Train a network with hidden layers whose starting weights are all 0, and see that its neurons stay alike.',
      second: 'Change what has to be changed for it to get 90 % of the validation images right.',
    },
    hints: {
      first: 'Press Train and look at the pictures of the first layer.',
      second:
        'Neurons that begin alike get the same gradient, and so stay alike for ever. What could make them differ?',
      third:
        'Choose other “Starting weights” under “More” in the build panel, and press “Start fresh”.',
    },
    why: 'Random starting weights are there to make the neurons differ: each can then learn something of its own.',
  },
  dyingReLUs: {
    title: 'Kill the ReLUs, then save them',
    goals: {
      first: 'At least half of the hidden neurons never fire.',
      second: 'At most a twentieth of them are dead, and 90 % of the validation images are right.',
    },
    hints: {
      first:
        'A ReLU that gets less than 0 from every image has no slope, and learns nothing from any of them. What can throw it there?',
      second: 'A learning rate of 0.5 throws many; the panel “Layer by layer” counts them.',
      third:
        'Start fresh with a small learning rate; or give the layers a leaky ReLU, which cannot die.',
    },
    why: 'Where the slope is 0 no gradient comes through: what is dead hardly ever comes back, however long you train.',
  },
};
