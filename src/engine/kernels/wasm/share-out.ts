import type { KernelExports } from './exports';
import type { Team } from './team';

/** The kernels of this thread, those that take long shared out among a team. */
export function shareOut(own: KernelExports, team: Team): KernelExports {
  return {
    ...own,
    gather: (x, batchLabels, images, labels, places, B, I) =>
      team.run('gather', B * I, x, batchLabels, images, labels, places, B, I),
    denseForward: (y, x, W, b, B, I, O, columns) =>
      team.run('denseForward', B * I * columns, y, x, W, b, B, I, O, columns),
    weightGradient: (dW, x, dy, B, I, O, rows) =>
      team.run('weightGradient', B * rows * O, dW, x, dy, B, I, O, rows),
    inputGradient: (dx, dy, W, B, I, O, columns) =>
      team.run('inputGradient', B * O * columns, dx, dy, W, B, I, O, columns),
    activationForward: (a, z, activation, count) =>
      team.run('activationForward', count, a, z, activation, count),
    activationBackward: (dz, da, z, a, activation, count) =>
      team.run('activationBackward', count, dz, da, z, a, activation, count),
    sgd: (theta, g, rate, count) => team.run('sgd', count, theta, g, rate, count),
    momentum: (theta, m, g, rate, mu, lookAhead, count) =>
      team.run('momentum', count, theta, m, g, rate, mu, lookAhead ? 1 : 0, count),
    rmsprop: (theta, v, g, rate, rho, oneMinusRho, epsilon, count) =>
      team.run('rmsprop', count, theta, v, g, rate, rho, oneMinusRho, epsilon, count),
    adam: (theta, m, v, g, rate, beta1, rest1, beta2, rest2, c1, c2, epsilon, count) =>
      team.run(
        'adam',
        count,
        theta,
        m,
        v,
        g,
        rate,
        beta1,
        rest1,
        beta2,
        rest2,
        c1,
        c2,
        epsilon,
        count,
      ),
  };
}
