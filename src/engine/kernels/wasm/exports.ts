/** What `assembly/index.ts` exports. Arrays are addresses in bytes. */
export interface KernelExports {
  placeWorkspace(at: number): void;
  gather(x: number, images: number, places: number, B: number, I: number, columns: number): void;
  denseForward(y: number, x: number, W: number, b: number, B: number, I: number, O: number): void;
  /**
   * `rows` of W's I rows, from those at which W and x begin: their part of y.
   *
   * @param sparse whether to skip zeros
   * @param before where the thread that is before this one counts its turns; 0 if none is
   * @param own where this one does
   */
  denseForwardRows(
    y: number,
    x: number,
    W: number,
    b: number,
    B: number,
    I: number,
    O: number,
    rows: number,
    sparse: number,
    before: number,
    own: number,
  ): void;
  /** Whether the first I columns of x (B, width), times (I, O), are better multiplied by skipping zeros. */
  isSparse(x: number, B: number, I: number, width: number, O: number): number;
  /** `rows` of dW's I rows, from those at which dW and x begin. */
  weightGradient(
    dW: number,
    x: number,
    dy: number,
    B: number,
    I: number,
    O: number,
    rows: number,
  ): void;
  biasGradient(db: number, dy: number, B: number, O: number): void;
  /** `columns` of dx's I columns, from those at which dx and the rows of W begin. */
  inputGradient(
    dx: number,
    dy: number,
    W: number,
    B: number,
    I: number,
    O: number,
    columns: number,
  ): void;
  activationForward(a: number, z: number, activation: number, count: number): void;
  activationBackward(
    dz: number,
    da: number,
    z: number,
    a: number,
    activation: number,
    count: number,
  ): void;
  dropout(
    y: number,
    a: number,
    mask: number,
    silenced: number,
    kept: number,
    key: number,
    count: number,
  ): void;
  applyMask(y: number, mask: number, count: number): void;
  outputForward(p: number, z: number, loss: number, B: number, K: number): void;
  lossSum(p: number, z: number, labels: number, loss: number, B: number, K: number): number;
  outputBackward(dz: number, p: number, labels: number, loss: number, B: number, K: number): void;
  predict(classes: number, z: number, B: number, K: number): void;
  addScaled(y: number, x: number, factor: number, count: number): void;
  scale(y: number, factor: number, count: number): void;
  sumOfSquares(x: number, count: number): number;
  sgd(theta: number, g: number, rate: number, count: number): void;
  momentum(
    theta: number,
    m: number,
    g: number,
    rate: number,
    mu: number,
    lookAhead: boolean,
    count: number,
  ): void;
  rmsprop(
    theta: number,
    v: number,
    g: number,
    rate: number,
    rho: number,
    oneMinusRho: number,
    epsilon: number,
    count: number,
  ): void;
  adam(
    theta: number,
    m: number,
    v: number,
    g: number,
    rate: number,
    beta1: number,
    oneMinusBeta1: number,
    beta2: number,
    oneMinusBeta2: number,
    correction1: number,
    correction2: number,
    epsilon: number,
    count: number,
  ): void;
}
