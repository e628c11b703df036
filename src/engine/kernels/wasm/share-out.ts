import type { KernelExports } from './exports';
import { ROWS } from './shares';
import { Stretches } from './stretches';
import type { Team } from './team';

/** Below so many weights, each thread packs all of them for itself in less time than turns would take. */
const FEW_WEIGHTS = 16_384;
/** What the update of a number counts in multiplications: it is the memory that takes the time. */
const UPDATE = 4;

/** The kernels of this thread, those that take long shared out among a team. */
export function shareOut(own: KernelExports, team: Team): KernelExports {
  const stretches = new Stretches();
  return {
    ...own,
    gather: (x, images, places, B, I, columns) =>
      team.run('gather', B * columns, x, images, places, B, I, columns),
    denseForward: (y, x, W, b, B, I, O) => {
      const work = B * I * O;
      if (I * O < FEW_WEIGHTS) return team.run('denseForward', work, y, x, W, b, B, I, O);
      // The first half of x, which the caller has at hand, tells enough.
      const sparse = own.isSparse(x, B, I >> 1, I, O);
      team.run('denseForwardRows', work, y, x, W, b, B, I, O, I, sparse);
    },
    weightGradient: (dW, x, dy, B, I, O, rows) => {
      stretches.add(dW, rows, O);
      team.run('weightGradient', B * rows * O, dW, x, dy, B, I, O, rows);
    },
    inputGradient: (dx, dy, W, B, I, O, columns) =>
      team.run('inputGradient', B * O * columns, dx, dy, W, B, I, O, columns),
    activationForward: (a, z, activation, count) =>
      team.run('activationForward', count, a, z, activation, count),
    activationBackward: (dz, da, z, a, activation, count) =>
      team.run('activationBackward', count, dz, da, z, a, activation, count),
    sgd: (theta, g, rate, all) => {
      for (const { from, count, unit } of stretches.of(g, all, ROWS)) {
        team.run('sgd', UPDATE * count, theta + from, g + from, rate, count, unit);
      }
    },
    momentum: (theta, m, g, rate, mu, lookAhead, all) => {
      const ahead = lookAhead ? 1 : 0;
      for (const { from, count, unit } of stretches.of(g, all, ROWS)) {
        const work = UPDATE * count;
        team.run('momentum', work, theta + from, m + from, g + from, rate, mu, ahead, count, unit);
      }
    },
    rmsprop: (theta, v, g, rate, rho, rest, epsilon, all) => {
      for (const { from, count, unit } of stretches.of(g, all, ROWS)) {
        const [t, s, d] = [theta + from, v + from, g + from];
        team.run('rmsprop', UPDATE * count, t, s, d, rate, rho, rest, epsilon, count, unit);
      }
    },
    adam: (theta, m, v, g, rate, beta1, rest1, beta2, rest2, c1, c2, epsilon, all) => {
      for (const { from, count, unit } of stretches.of(g, all, ROWS)) {
        team.run(
          'adam',
          UPDATE * count,
          theta + from,
          m + from,
          v + from,
          g + from,
          rate,
          beta1,
          rest1,
          beta2,
          rest2,
          c1,
          c2,
          epsilon,
          count,
          unit,
        );
      }
    },
  };
}
