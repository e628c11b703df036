/** A film while it is made: its pictures, and who wants to know how far it is. */
export interface Shooting {
  readonly canvas: HTMLCanvasElement;
  readonly pictures: number;
  readonly picturesPerSecond: number;
  /** Paints that picture onto the canvas. */
  readonly paint: (picture: number) => void;
  readonly onProgress: (done: number) => void;
  /** Aborted when the film is no longer wanted. */
  readonly signal: AbortSignal;
}

/** The time of the next frame of the screen; rejects when the film is no longer wanted. */
export function nextFrame(signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    requestAnimationFrame((now) => {
      if (signal.aborted) reject(signal.reason);
      else resolve(now);
    });
  });
}
