import type { english } from '../en';
import type { Translated } from '../translated';

export const choices: Translated<typeof english.choices> = {
  activations: {
    relu: 'ReLU',
    leakyRelu: 'Leaky ReLU',
    tanh: 'tanh',
    sigmoid: 'Sigmoid',
    linear: 'Lineær',
  },
  losses: {
    crossEntropy: 'Softmax, krydsentropi',
    squaredErrorSigmoid: 'Sigmoid, middelkvadratfejl',
    squaredErrorSoftmax: 'Softmax, middelkvadratfejl',
  },
  optimizers: {
    sgd: 'SGD',
    momentum: 'Momentum',
    nesterov: 'Nesterov',
    rmsprop: 'RMSprop',
    adam: 'Adam',
    adamw: 'AdamW',
  },
  initialisers: {
    he: 'He',
    xavier: 'Xavier',
    normal: 'Normalfordelt',
    uniform: 'Ligefordelt',
    zero: 'Nul',
  },
  schedules: {
    constant: 'Konstant',
    step: 'Trappe',
    cosine: 'Cosinus',
    warmUp: 'Opvarmning',
  },
  parameters: {
    momentum: 'Momentum',
    beta1: 'Henfald, første moment',
    beta2: 'Henfald, andet moment',
    rho: 'Henfald, middelkvadrat',
    epsilon: 'Epsilon',
    deviation: 'Spredning',
    range: 'Grænse',
    gamma: 'Faktor',
    every: 'Hver … epoke',
    floor: 'Laveste, som andel',
    epochs: 'Over … epoker',
  },
  modes: {
    static: 'Statisk',
    dynamic: 'Dynamisk',
    flat: 'Ét array',
  },
  aboutModes: {
    static: 'Et fast netværk, 784 → 128 → 64 → 10, hvor alle de afledede er skrevet ud.',
    dynamic: 'Så mange lag, du vil, i alle størrelser: De afledede følger ét mønster.',
    flat: 'Det samme netværk som funktioner på ét stort array.',
  },
  kernels: {
    simd: 'WebAssembly SIMD',
    relaxed: 'WebAssembly SIMD, relaxed',
    plain: 'simple løkker',
  },
  aboutKernels: {
    simd: 'Fire tal ad gangen; de samme bit på alle maskiner.',
    relaxed: 'En multiplikation og en addition i ét; de sidste bit afhænger af maskinen.',
    plain: 'Ét tal ad gangen, som formlerne er skrevet; de samme bit overalt.',
  },
  presets: {
    static: 'Det statiske netværk',
    noHiddenLayer: 'Intet skjult lag',
    small: 'Lille: 16, 16',
    wide: 'Bredt: 512',
    deep: 'Dybt: seks på 64',
  },
  aboutPresets: {
    static: '784 → 128 → 64 → 10 med alle de afledede skrevet ud: det, man skal læse først.',
    noHiddenLayer: 'Direkte fra pixels til cifre: ti skabeloner, lidt over 92 % på 8 epoker.',
    small: '784 → 16 → 16 → 10: så få neuroner, at man kan se på hver eneste.',
    wide: 'Ét skjult lag med 512 neuroner.',
    deep: 'Seks skjulte lag med 64 neuroner hver.',
  },
};
