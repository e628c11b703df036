declare module 'convnetjs' {
  interface Vol {
    readonly w: Float64Array;
  }
  interface Layer {
    readonly layer_type: string;
    readonly filters?: readonly Vol[];
  }
  export interface ParametersAndGradients {
    readonly params: Float64Array;
    readonly grads: Float64Array;
  }
  class Net {
    readonly layers: readonly Layer[];
    makeLayers(definitions: readonly object[]): void;
    forward(x: Vol, isTraining: boolean): Vol;
    backward(label: number): number;
    getParamsAndGrads(): ParametersAndGradients[];
    getPrediction(): number;
  }
  class Trainer {
    constructor(net: Net, options: object);
    train(x: Vol, label: number): object;
  }
  const convnetjs: {
    readonly Vol: new (width: number, height: number, depth: number, fill: number) => Vol;
    readonly Net: typeof Net;
    readonly Trainer: typeof Trainer;
  };
  export default convnetjs;
}
