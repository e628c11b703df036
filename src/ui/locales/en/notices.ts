/** What the state tells: its `Topic`s, `Action`s that failed, `Reason`s and `Failure`s. */
export const notices = {
  dismiss: 'Dismiss: {{title}}',
  exactly: 'What exactly happened',
  /** In the place of a part of the page that could not be shown. */
  part: {
    title: 'This part of the page could not be shown',
    text: 'Most often it could not be fetched: the connection is gone, or the page has been renewed. Your network and your drawing are still here.',
    again:
      'It did not come this time either. If you are connected, loading the page anew should help: your run is paused and kept before, and so is your drawing.',
    reload: 'Reload the page',
    retry: 'Try again',
  },
  topics: {
    workerRestarted: {
      title: 'Training was interrupted',
      text: 'The browser ended the training worker. A new one has gone on from step {{step}}; what came after it was learned again.',
    },
    leftInTraining: {
      title: 'The last steps were not kept',
      text: 'The page was left while the network trained. Your run goes on from step {{step}}; Train learns again what came after it.',
    },
    workerLost: {
      title: 'Training cannot go on',
      text: 'Drawing still works. Reload the page to start again.',
    },
    workerGone: {
      title: 'The worker is gone',
      text: 'Reload the page to start again.',
    },
    dataMissing: {
      title: 'Training on generated digits',
      text: 'Real handwriting (MNIST) could not be loaded, so the page draws its own digits to learn from. When you are online, reload the page; or run “npm run data” where it is served.',
    },
    dataBroken: {
      title: 'The MNIST files cannot be used',
      text: 'Digits that the page draws itself are used instead. To train on real handwriting, run “npm run data” again where the page is served.',
    },
    pretrained: {
      title: 'Drawings are not classified yet',
      text: 'Train a network first.',
    },
    storage: {
      title: 'Your run could not be kept',
      text: 'What it has done since it was last kept is lost with this page.',
    },
    linkOpened: {
      title: 'Set up by the link that you opened',
      text: 'It chose {{network}} and all settings of the Build panel. Your own runs are kept.',
    },
    linkBroken: {
      title: 'The link could not be understood',
      text: 'The page has begun with its usual network, and your own runs are kept.',
    },
  },
  /** What a person did, or the page did for them, that did not work. */
  actions: {
    train: 'Training did not work',
    step: 'The step did not work',
    epoch: 'The epoch did not work',
    pause: 'Pausing did not work',
    reset: 'Starting afresh did not work',
    change: 'The change did not work',
    load: 'Loading did not work',
    goBack: 'Going back did not work',
    kernels: 'Changing the kernels did not work',
    pace: 'Changing the speed did not work',
    digit: 'Showing the digit did not work',
    fork: 'The fork did not work',
    openRun: 'Opening the run did not work',
    renameRun: 'The run could not be renamed',
    removeRun: 'The run could not be forgotten',
    clearRuns: 'Not all runs could be forgotten',
    lastRun: 'Going on with your last run did not work',
    examine: 'What the network gets wrong could not be found out',
  },
  reasons: {
    noCheckpoint: 'There is no checkpoint to go back to: press Reset.',
    noDigits: 'The digits are still being loaded: try again in a moment.',
    otherImages:
      'It was trained on MNIST, which is not here now. The run is kept: open it again once there is a connection.',
    nothingToFork: 'There is nothing to fork yet: train a network first.',
    runForgotten: 'That run is no longer kept.',
    runElsewhere: '{{run}} is open in another tab.',
    runsElsewhere: 'Open in another tab, and so not forgotten: {{runs}}.',
    weightsForgotten: 'Of {{run}} only the curves are kept, not the weights.',
    linkCutShort:
      'It begins with v=1, and so must end with end=1, but it ends before: it was cut short.',
    linkOfOtherVersion:
      'It must begin with v=1, but it was made by another version of the page: open it there.',
  },
  /** After linkOpened, where something in the link is not known. */
  passedOver: 'Not understood and passed over: {{names}}.',
  /** What else in a link is not understood, after linkOpened and after linkBroken. */
  faults: {
    left: 'Not understood, and left as usual:',
    wrong: 'What is wrong with it:',
    more_one: 'and {{count}} more',
    more_other: 'and {{count}} more',
    quoted: '“{{came}}”',
    nothing: 'nothing',
    misspelt: 'There is no {{option}}, but {{came}} came for it: did you mean {{meant}}?',
    name: '{{option}} must be one of {{names}}, but {{came}} came.',
    parameter: 'set must name one of {{names}}, but {{came}} came.',
    noParameter: 'set has nothing to set in what was chosen, but {{came}} came.',
    number: '{{option}} must be a number from {{minimum}} to {{maximum}}, but {{came}} came.',
    whole: '{{option}} must be a whole number from {{minimum}} to {{maximum}}, but {{came}} came.',
    activations:
      '{{option}} must name one for all hidden layers or one for each ({{hiddenLayers}}), but {{came}} came.',
    sizes:
      '{{option}} must be {{inputs}}, then the sizes of up to {{mostLayers}} hidden layers, each from 1 to {{mostNeurons}}, then {{outputs}}, such as {{inputs}},32,{{outputs}}, but {{came}} came.',
    modeForSizes:
      '{{option}} can be static only for the layers {{staticSizes}}, but {{came}} came.',
    setting: '{{option}} must look like momentum=0.95, but {{came}} came.',
    once: '{{option}} must stand there once, but it came again.',
  },
  failure: {
    title: 'Training stopped',
    back: 'Go back to the last good weights',
    backSlower: 'Go back, with a learning rate of {{rate}}',
    diverged: 'The numbers grew without end: training has diverged.',
    happened: 'It happened at step {{step}}, in {{where}}.',
    where: {
      parametersHidden: '{{piece}}, in hidden layer {{layer}}',
      parametersOutput: '{{piece}}, in the output layer',
      sumsHidden: 'the sums z of hidden layer {{layer}}',
      sumsOutput: 'the sums z of the output layer',
      loss: 'the loss itself',
    },
    slower: 'Try a smaller learning rate, such as {{rate}}.',
    slowerOrLimited:
      'Try a smaller learning rate, such as {{rate}}, or set a limit to the gradient, such as 1.',
  },
  visit: {
    draw: 'Draw a digit',
    drawMore: ': a network reads it',
    train: 'Press Train',
    trainMore: ': it learns from thousands of digits',
    watch: 'Watch it learn',
    watchMore: ', and draw again',
    done: 'done:',
    dismiss: 'Dismiss these steps',
  },
};
