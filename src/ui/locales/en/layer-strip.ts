export const layerStrip = {
  title: 'Layer by layer',
  neurons_one: '{{total}} neuron',
  neurons_other: '{{total}} neurons',
  weights: 'Weights',
  activations: 'Activations',
  gradients: 'Gradients',
  weightsWhat:
    'The numbers on the connections. They should be spread around 0, and not all be the same.',
  activationsWhat:
    'What the neurons of the layer answer to a few hundred images that the network does not learn from. If almost all are 0, little gets through the layer.',
  gradientsWhat:
    'In which direction, and how strongly, each weight would make the mistakes on the last training images larger, or on a few of them where no step is taken. Learning goes the other way. If they are nearly 0, the layer learns nothing.',
  none: 'none yet',
  notNumbers: 'beyond all bounds',
  histogram:
    '{{what}}: mean {{mean}}, standard deviation {{deviation}}, from {{least}} to {{most}}; {{zeros}} are exactly 0',
  zeros: '{{share}} are 0',
  ratio: 'Change in each step',
  ratioWhat:
    'How large a step is beside the weights themselves, on average over the last that were measured. A rule of thumb from Andrej Karpathy’s notes for Stanford’s course CS231n: roughly 1e-3, which is 0.1 %. Much less, and the layer hardly learns; much more, and it jumps about. The shaded part is 0.01 % to 1 %.',
  dead: 'Neurons that never fire',
  deadWhat:
    'Their output is 0 for each of {{images}} validation images. Where ReLU gives 0 it has no slope, so a neuron that is silent for all training images, too, learns nothing: it is called dead. Now and then one comes back, when what the layers before it say has changed.',
  ofNeurons: '{{dead}} of {{neurons}}',
  saturated: 'Saturated',
  saturatedWhat:
    'The share of activations, over {{images}} validation images, at the flat ends of the curve: there the slope is nearly 0, and so is what the layer learns.',
  says: {
    healthy: 'Doing well.',
    sound: 'Looks fine.',
    untrained: 'Ready: no step has been taken yet.',
    unmeasured: 'Looks fine so far: its gradients are measured with the next step.',
    notNumbers:
      'Some numbers here have grown beyond all bounds. Go back to a checkpoint and try a smaller learning rate.',
    allZero:
      'All weights are 0, so all neurons learn the same. Choose random starting weights, such as He.',
    alike:
      'All neurons have the same weights, so they all learn the same. Choose random starting weights.',
    allDead:
      'No neuron fires any more, so nothing gets through. Start again with a smaller learning rate.',
    dead: '{{dead}} of {{neurons}} neurons never fire; try a smaller learning rate.',
    tooFar:
      'Each step changes the weights by {{share}}: that is very far. Try a smaller learning rate.',
    far: 'Learning, with large steps: each changes the weights by {{share}}, more than is usual.',
    near: 'Learning, with small steps: each changes the weights by {{share}}, less than is usual.',
    exploding:
      'The gradients explode: they are {{times}} times those of the output. Try fewer layers, or limit the gradient.',
    saturated:
      '{{share}} of the activations are saturated and hardly learn. Try ReLU, or smaller starting weights.',
    vanishing:
      'The gradients vanish: they are {{times}} times smaller than those of the output. Try ReLU, or fewer layers.',
    gone: 'The gradients are all 0: this layer learns nothing. Try ReLU, or other starting weights.',
    vanishingRelu:
      'The gradients vanish: they are {{times}} times smaller than those of the output. Try fewer layers, or other starting weights.',
    goneRelu: 'The gradients are all 0: this layer learns nothing. Try other starting weights.',
    cutOff:
      'No neuron of hidden layer {{number}} fires any more, so almost no gradients come back to this one.',
    unfed:
      'No neuron of hidden layer {{number}} fires, so there is nothing here for the weights to learn from.',
    still: 'The weights hardly move. Try a larger learning rate.',
  },
  summary: {
    noNetwork: 'There is no network yet.',
    soon: 'The layers are being measured …',
    past: 'You are looking back at step {{step}}: these are its weights, and what they make of a few images now. How far each step went is known only for the newest moment.',
    pretrained:
      'This is the network that comes with the page, which has learned already. Build your own and let it learn: then you see what each step changes, too.',
    untrained: 'This network has not learned yet: its weights are as they were drawn.',
    unmeasured: 'Gradients and changes are measured with the next step.',
    well_one: 'The layer looks healthy.',
    well_other: 'All {{count}} layers look healthy.',
    unusual_one: 'The layer learns, but its steps are not of the usual size.',
    unusual_other: 'All {{count}} layers learn, but not all steps are of the usual size.',
    trouble_one: 'One layer needs a look.',
    trouble_other: '{{count}} layers need a look.',
  },
  legend: {
    before: 'The pictures show how a layer’s',
    weights: 'weights',
    activations: 'activations',
    and: 'and',
    gradients: 'gradients',
    after: ' are spread: the higher a bar, the more of them have about that value.',
    spread:
      'Beneath stands their mean ± standard deviation, that is, how far from the mean they usually are. Those that are exactly 0 are counted beside it, not drawn.',
    ratio: 'The shaded part of the scale is what is usual for the change in each step:',
    source: 'about 0.1 %, by the notes of CS231n',
  },
};
