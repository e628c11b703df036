export const header = {
  mode: 'Mode',
  aboutMode:
    'The same network, written in three ways. All three give the same numbers, to the last bit.',
  train: 'Train',
  pause: 'Pause',
  step: 'Step',
  epoch: 'Epoch',
  reset: 'Reset',
  stepHint: 'Train on one batch (→)',
  epochHint: 'Train to the end of the epoch (Shift →)',
  resetHint: 'Start again from the same starting weights (R)',
  help: 'Keyboard and help',
  helpHint: 'Keyboard and help (?)',
  toLight: 'Switch to light colours',
  toDark: 'Switch to dark colours',
  share: {
    open: 'Share this set-up',
    title: 'A link to this set-up',
    meaning:
      'Whoever opens it finds this network with the same starting weights and the same settings as in the Build panel now, and sees it learn in the same way. It opens in the view that is open here. Trained weights and drawings are not in it.',
    label: 'Link',
    copy: 'Copy',
    copied: 'Copied',
    code: 'The link as a QR code',
    byHand:
      'The browser does not let the page copy: the link is selected, copy it with your keyboard or by a long press.',
    changed:
      'During this run you have changed settings. The link has those of now, from the first step on.',
    generated: 'It trains on generated digits, as this page does now.',
    local:
      'This page comes from your own computer, so the link works on this computer alone. For others, put the page on a web server.',
  },
  status: {
    label: 'Training status',
    idle: 'Ready',
    loading: 'Loading',
    training: 'Training',
    paused: 'Paused',
    done: 'Done',
    failed: 'Stopped',
    right: 'right',
    ofAll:
      'Right answers on all validation images, which the network does not learn from; measured at the end of an epoch.',
    ofSample:
      'Right answers on a sample of the validation images, which the network does not learn from. All of them are asked at the end of the epoch.',
    speed: '{{images}}/s',
    aboutSpeed: 'Training images a second',
    planned_one: '{{count}} epoch planned',
    planned_other: '{{count}} epochs planned',
    epoch: 'epoch {{epoch}}',
    epochOf: 'epoch {{epoch}}/{{planned}}',
    untrained: 'Press Train: the network learns',
    /** At the end of the plan, from where Train goes on for as many epochs again. */
    took_one: 'Took {{time}}. Train adds {{count}} epoch',
    took_other: 'Took {{time}}. Train adds {{count}} epochs',
    soFar: '{{time}} so far',
    soFarLeft: '{{time}} so far · about {{rest}} left',
    atStep: 'at step {{step}}',
    why: 'See the message',
  },
  /** What is being loaded. */
  loading: {
    page: 'the page',
    mnist: 'MNIST',
    generated: 'generated digits',
    lastRun: 'your last run',
  },
  /** For screen readers, when something has happened. */
  announced: {
    idle: 'Ready to train.',
    loading: 'Loading.',
    training: 'Training.',
    paused: 'Paused.',
    done: 'Training is done.',
    failed: 'Training stopped because something went wrong.',
    epochDone: 'Epoch {{epoch}} done, {{right}} of the validation images right.',
  },
  fresh: {
    label: 'Changes that wait',
    changed: 'You changed {{parts}}.',
    meaning:
      'That takes a new network; this one stays in the list of runs. Until then Train goes on with it.',
    start: 'Start fresh',
    undo: 'Undo changes',
  },
};
