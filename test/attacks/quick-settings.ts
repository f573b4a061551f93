import type { ParameterValues } from '../../src/attacks/parameters.ts';

/**
 * Parameters of slow attacks, by their ids, that are enough to fool the network of test/fixtures/reference; all others are
 * as an attack has them by default. No test runner, and nothing of Node: browser tests have it too.
 */
export const quickSettings: Readonly<Record<string, ParameterValues>> = {
  cw: { searches: 2, steps: 5, rate: 0.1, constant: 1 },
  jsma: { gamma: 0.04 },
  'one-pixel': { pixels: 10, population: 16, generations: 4 },
  'square-linf': { queries: 25 },
  'square-l2': { queries: 25 },
};
