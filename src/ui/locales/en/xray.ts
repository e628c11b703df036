export const xray = {
  title: 'One training step under the microscope',
  lead: 'One idea at a time, on a copy that stands still. The numbers are the engine’s own, shown with four digits.',
  loading: 'The digits are still being loaded.',
  noImage: 'Nothing is drawn: draw a digit under Train, or choose another image.',
  nothing: 'There are no weights to look at yet.',
  tooLarge_one:
    'This network has {{parameters}} parameters: too many to keep every number of a step in this page. Build a smaller one to look inside.',
  tooLarge_other:
    'This network has {{parameters}} parameters: a step on {{count}} images would hold the page up. Choose one image, or build a smaller network.',
  failed: 'This step could not be made:',
  source: {
    weights: 'Weights',
    newest: 'The newest',
    frozen: 'Frozen: step {{step}}',
    pretrained: 'Frozen: pretrained',
    initial: 'Frozen: before training',
    shown: 'Shown now: after step {{step}}',
    atStep: 'After step {{step}}',
    frozenAt: 'Frozen after step {{step}}.',
    frozenFrom: {
      pretrained: 'Frozen: the pretrained weights.',
      initial: 'Frozen: what your network starts from, untrained.',
    },
    nowAt: 'The network is at step {{step}} by now.',
    elsewhere: 'The page looks back at step {{step}}.',
    freeze: 'Freeze the newest weights',
    freezeShown: 'Freeze the weights shown',
    image: 'Image',
    drawing: 'Your digit',
    shownDigit: 'Shown digit',
    another: 'Another image',
    random: '32 at random',
    first: 'The first 32',
    place: 'Training image {{place}}',
    one: 'One image',
    batch: 'Batch of 32',
    label: 'What it is',
    labelAsk:
      'A drawing has no label. Until you say which digit it is, it counts as what the network takes it for:',
    isA: 'Its true label is {{digit}}.',
    scheduled: ', which the schedule “{{schedule}}” has made of {{planned}}',
    memoryForgotten:
      'What {{optimizer}} remembered then was not kept: here it begins with an empty memory.',
    dropout:
      'Training silences {{share}} of the hidden neurons at random. The microscope leaves all of them awake.',
  },
  stages: 'Stages',
  tag: {
    hidden: 'hidden {{number}}',
    output: 'output',
  },
  phase: {
    forward: 'Forward: what does the network say?',
    backward: 'Backward: who is to blame?',
    update: 'Update: learn a little',
  },
  walk: {
    label: 'Walk through the stages',
    next: 'Next',
    back: 'Back',
    play: 'Play',
    stop: 'Stop',
    place: '{{number}} of {{count}}',
  },
  stage: {
    input: 'The image goes in',
    dense: 'Weighted sums',
    activation: 'Activation',
    output: 'Softmax',
    outputSigmoid: 'Sigmoid',
    loss: 'The loss',
    outputDelta: 'The error δ',
    weightGradient: 'Weight case',
    biasGradient: 'Bias case',
    inputDelta: 'Back through weights',
    activationDelta: 'Back through activation',
    update: 'The weights move',
  },
  idea: {
    input: 'Each of the 784 pixels becomes a number from 0 (paper) to 1 (ink).',
    dense:
      'The neuron multiplies each number that comes in by its own weight, adds everything up, and adds its bias.',
    activation: 'The sum is bent: without a bend, many layers could do no more than one.',
    output:
      'Softmax turns the ten sums (the logits) into ten probabilities: the larger the sum, the surer. Together they are 1.',
    outputSigmoid:
      'The sigmoid turns each sum into an output between 0 and 1, each by itself: together they need not be 1.',
    loss: 'One number says how wrong that was. 0 would be perfect. Learning makes it smaller.',
    outputDelta:
      'How does the loss change when this sum changes a little? That is δ. Below zero: this sum should grow. Above zero: it should shrink.',
    weightGradient:
      'A weight is to blame as much as what came in through it, times the error of its neuron. Where 0 came in, there is no blame.',
    biasGradient: 'A bias has nothing coming in: its gradient is the error itself.',
    inputDelta:
      'The neuron spoke to every neuron of the next layer. By the chain rule it gets their errors back, through the very same weights, and they add up.',
    activationDelta:
      'Then through the bend, the chain rule once more: the blame counts as much as the activation is steep here.',
    activationDeltaRelu:
      'Then through the bend, the chain rule once more: the blame counts as much as the activation is steep here. A silent ReLU gets none.',
    update:
      'Every weight and bias moves a little against its gradient: downhill. The learning rate η says how far.',
    updateRemembering:
      'Every weight and bias moves a little, against the gradients that {{optimizer}} remembers and this one: downhill on the whole. The learning rate η says how far.',
  },
  batchNote:
    'The loss of a batch is the mean over {{count}} images, so each δ has 1/{{count}} in it.',
  why: {
    title: {
      crossEntropy: 'Why p − t?',
      squaredErrorSigmoid: 'Why this formula?',
      squaredErrorSoftmax: 'Why this formula?',
    },
    list: 'The derivation of δ',
    here: 'The true digit of this image is c = {{c}}. The sum that is changed a little is that of digit k = {{k}}; choose another in the picture.',
    steps: {
      loss: 'The loss looks at one output alone: that of the true digit c.',
      lossSlope: 'How does the loss change with that output? The derivative of ln x is 1/x.',
      underflow:
        'How does the loss change with that output? The derivative of ln x is 1/x. Here the output is so small that single precision calls it 0, and nothing can be divided by 0. So it is good that it cancels below.',
      softmax:
        'How does that output change with the sum of digit k? Softmax is a fraction, so by the quotient rule. Its denominator S always has this sum in it, its numerator only where k is c. The bracket [k=c] says so: 1 where k is c, else 0, just as t does.',
      cancel:
        'The chain rule multiplies the two, and the output of the true digit cancels. What is left: the output for digit k, less what it should be.',
      squared:
        'The loss looks at all outputs: how far each is from what it should be, squared; half the sum of that.',
      squaredSlope:
        'How does the loss change with the output for digit k? The other terms stay as they are, and the 2 of the square cancels the ½.',
      sigmoid:
        'How does that output change with its sum? The sigmoid is a fraction, so by the quotient rule. No other output has this sum in it.',
      chain: 'The chain rule multiplies the two.',
      squaredSlopes:
        'How does the loss change with the output for a digit j? The other terms stay as they are, and the 2 of the square cancels the ½. In numbers, where j is k:',
      softmaxAll:
        'How does that output change with the sum of digit k? Softmax is a fraction, so by the quotient rule. Its denominator S always has this sum in it, its numerator only where j is k. The bracket [k=j] says so: 1 where j is k, else 0. In numbers, where j is k:',
      chainSum:
        'With softmax the sum of digit k changes every output. The chain rule multiplies the two for each of them, and adds up. The bracket leaves one term of the sum, that where j is k; the other part has the output for k in every term.',
      mean_one: 'That is δ.',
      mean_other:
        'The loss L of the batch is the mean over its {{count}} images, and only one of them has this sum in its loss. So δ is that derivative, divided by {{count}}.',
    },
  },
  formula: 'The formula',
  numbers: 'With the numbers of {{what}}',
  ofImage: '{{what}}, in image {{number}}, {{digit}}',
  symbols: 'What the symbols stand for',
  more_one: '1 more',
  more_other: '{{count}} more',
  terms: {
    show: 'Show all {{count}} terms',
    hide: 'Show fewer',
    list: 'All terms, the largest first',
    zeros: 'And {{count}} that are 0.',
  },
  unit: {
    pixel: 'pixel in row {{row}}, column {{column}}',
    thePixel: 'the pixel in row {{row}}, column {{column}}',
    neuron: 'neuron {{number}}',
    image: 'image {{number}}, {{digit}}',
    thisImage: 'this image',
  },
  parameter: {
    weight: 'W{{layer}}, from {{from}} to {{to}}',
    bias: 'b{{layer}} of {{to}}',
  },
  picture: 'The network',
  notYet: 'not worked out yet',
  pictureHint: 'Choose a unit in any layer: the formula follows it.',
  pictureOf: 'What the picture shows',
  units: 'Units',
  weightLinks: 'Links',
  links: {
    forward: 'The links are the weights: blue above zero, orange below.',
    backward: 'The links are now the gradients ∂L/∂W: blue above zero, orange below.',
    update: 'The links are how much each weight changes: blue grows, orange shrinks.',
  },
  choose: 'Look at, in {{layer}}',
  values: {
    x: 'ink',
    z: 'z',
    a: 'a',
    p: 'p',
    da: '∂L/∂a',
    delta: 'δ',
  },
  valueOf: '{{unit}}: {{symbol}} = {{value}}',
  maps: {
    product: 'their products',
    gradients: 'the gradients of all its weights',
    hint: 'Blue is above zero, orange below; the strongest colour is the largest number of each picture.',
    incoming: 'what comes in',
    weights: 'the weights',
    backErrors: 'the errors of the next layer',
    backWeights: 'the weights to it',
  },
  parts: {
    input: 'what the pixel says',
    grey: 'its grey, from 0 to 255',
    z: 'the sum of the neuron',
    activation: 'what the neuron hands on',
    weight: 'the weight between them',
    bias: 'the bias',
    output: 'the output for this digit',
    logit: 'the sum for this digit',
    logits: 'e to all ten sums, added',
    target: 'what it should be',
    loss: 'the loss of this image',
    trueOutput: 'the output for the true digit',
    anyOutput: 'the output for a digit k',
    anyTarget: 'what it should be: 1 for the true digit, else 0',
    delta: 'the error at the sum: ∂L/∂z',
    deltaAbove: 'an error in the next layer',
    weightAbove: 'the weight to it',
    weightGradient: 'the gradient of the weight',
    biasGradient: 'the gradient of the bias',
    activationGradient: 'the blame that came back',
    slope: 'how steep the activation is',
    gradient: 'the gradient',
    learningRate: 'the learning rate',
    old: 'the weight or bias: the old value',
    mean: 'remembered: the mean gradient',
    spread: 'remembered: how large it usually is',
    velocity: 'remembered: the velocity',
  },
  update: {
    which: 'Look at',
    layer: 'Layer',
    weight: 'A weight',
    bias: 'A bias',
    old: 'Old value',
    new: 'New value',
    change: 'Change',
  },
  batch: {
    title: 'From many gradients to one',
    text: 'Each image wants to move {{parameter}} its own way. The step takes the mean of all.',
    mean: 'Mean: {{value}}',
    content_one:
      '{{count}} of {{B}} asks for nearly nothing: the network is right about it already, or the neuron is silent.',
    content_other:
      '{{count}} of {{B}} ask for nearly nothing: the network is right about them already, or the neuron is silent.',
    one: 'image {{number}}, label {{digit}}: {{value}}',
    list: 'The gradient that each image asks for',
    alone: 'With one image there is nothing to average. A real step looks at many.',
    look: 'Look at a batch of 32',
  },
  check: {
    title: 'Check it',
    what: 'Backpropagation is clever. This is not: make the weight a little larger, then a little smaller, and look at what the loss does. Both must find the same slope.',
    parameter: 'For {{parameter}}:',
    differences: 'By trying it out',
    backpropagation: 'By backpropagation',
    error: 'Relative error',
    agrees: 'They agree. The long way back through the layers found the true slope of the loss.',
    differs: 'They do not agree: something is wrong here.',
    zero: 'Both are 0: a tiny change of it does not change the loss.',
    kink: 'A ReLU bends right here, even for the smallest h: at a corner there is no single slope.',
    distance:
      'Both in double precision, with h = {{h}}. A larger h would cut corners, a smaller one would drown in rounding; if a ReLU bends in between, h is made smaller. Gradients below {{smallest}} are measured as if they were that large.',
    failed:
      'This could not be checked; point at another weight, then at this one again. What went wrong:',
    fifty: 'Check 50 at random',
    checking: 'Checked {{done}} of {{count}}',
    allAgree: 'They agree.',
    someDiffer_one: '{{count}} of them does not agree.',
    someDiffer_other: '{{count}} of them do not agree.',
    worst:
      'Worst relative error of {{count}}: {{error}}, for {{parameter}}. {{zeros}} of them are 0 both ways.',
    stopped: 'The checks stopped here; press the button to begin them again. What went wrong:',
    kinks_one: 'One more stands on the corner of a ReLU and is not counted.',
    kinks_other: '{{count}} more stand on the corner of a ReLU and are not counted.',
  },
  alone: {
    title: 'Use just this image',
    what: 'What if the network learned from this one image alone, once?',
    button: 'Use just this image',
    failed: 'This could not be worked out; press the button to try again. What went wrong:',
    copy: 'All of this is done on a copy: the real run stays as it is.',
    before: 'Before',
    after: 'After',
    difference: 'Change',
    outputs: 'The outputs',
    output: '{{digit}}: {{before}}, then {{after}}',
    sentence:
      'For the true digit, {{digit}}: {{before}} before, {{after}} after. The loss went from {{lossBefore}} to {{lossAfter}}.',
    moved: '{{moved}} of {{total}} parameters moved.',
    picture:
      'The weights from the pixels to {{to}}; marked is the one that changed most, of the {{pixel}}',
  },
  slope: {
    title: 'Down the slope',
    what_one:
      'The gradient says which way is downhill, but not how far. Walk along this very step, a little back and far beyond it, and look at the loss of this image. One image by itself can be learned down to almost nothing; a batch, which you can choose above, has a valley.',
    what_other:
      'The gradient says which way is downhill, but not how far. Walk along this very step, a little back and far beyond it, and look at the loss of these {{count}} images.',
    button: 'Walk along it',
    failed: 'This could not be worked out; press the button to try again. What went wrong:',
    promise: {
      up: 'The tangent promises {{now}} → {{promised}}; the step really brings {{after}}: the slope bends up.',
      down: 'The tangent promises {{now}} → {{promised}}; the step really brings {{after}}: the slope bends down.',
      none: 'The tangent promises {{now}} → {{promised}}; the step brings {{after}}: so short a way is as good as straight.',
      impossible:
        'The tangent promises {{now}} → {{promised}}, and no loss is below 0; the step really brings {{after}}.',
    },
    verdict: {
      still:
        'This step moves nothing: the gradient is 0, or the learning rate is, or the step is too short for single precision.',
      nothing: 'The loss is no number here, so there is no slope to walk on.',
      lost: 'The step was far too long: after it, the loss is no number any more. Try a smaller learning rate.',
      tooLong:
        'The step was too long: it landed on the other side of the valley, higher than it began. Try a smaller learning rate.',
      uphill:
        'For these images the step goes uphill: what the optimiser remembers of earlier steps, or the weight decay, outweighs their gradient.',
      past: 'The step went past the lowest place, but ended no higher than it began.',
      right: 'The step ended about where it is lowest.',
      bolder: 'A longer step would have come lower.',
      further: 'Even four times this step would still go down: to {{loss}}.',
    },
    lowest: 'It is lowest at about {{times}} times this step: {{loss}}.',
    lowestRate:
      'It is lowest at about {{times}} times this step: {{loss}}. That would be a learning rate of {{rate}}.',
    cut: 'The curve ends at {{times}} times this step: from there on the loss is no number any more.',
    now: 'now: {{loss}}',
    after: 'after this step: {{loss}}',
    curve: 'the loss',
    tangent: 'the tangent: what the gradient promises',
    times: 'times this step',
    timesRate: 'times this step; beneath, the learning rate that makes it so long',
    at: '{{times}} times this step',
    loss: 'Loss',
    promised: 'Tangent',
    legend: 'What is drawn',
    summary:
      'The loss, from {{from}} to {{to}} times this step: {{now}} where it begins, {{after}} where it ended.',
    line: 'This is one line through a space of {{dimensions}} dimensions, for these images alone: another batch has another valley.',
    velocity:
      'Twice the learning rate would not be twice this step: the velocity that {{optimizer}} remembers is part of it.',
  },
};
