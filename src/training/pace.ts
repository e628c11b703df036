/** A limit to the speed of training, for eyes that want to follow. */
export interface Pace {
  /** At most that many images a second from now on; null for no limit. */
  limitTo(imagesPerSecond: number | null, now: number): void;
  /** Whether another batch may be trained now. */
  allows(now: number): boolean;
  /** Tells that so many images have been trained. */
  spend(images: number): void;
}

/**
 * A bucket that fills at the pace: a batch may be trained whenever it is not empty, and takes out
 * its images, below zero if need be, so a large batch is followed by a long wait.
 */
export function createPace(): Pace {
  let perMillisecond = Infinity;
  let available = 0;
  let filledAt = 0;
  return {
    limitTo: (imagesPerSecond, now) => {
      perMillisecond = imagesPerSecond === null ? Infinity : imagesPerSecond / 1000;
      available = 0;
      filledAt = now;
    },
    allows: (now) => {
      if (perMillisecond === Infinity) return true;
      // No more than a twentieth of a second is saved up: a pause is not made good by a rush.
      available = Math.min(available + perMillisecond * (now - filledAt), 50 * perMillisecond);
      filledAt = now;
      return available >= 0;
    },
    spend: (images) => {
      available -= images;
    },
  };
}
