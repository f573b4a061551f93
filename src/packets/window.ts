import type { Numbers } from '../core/logits.ts';

/** Windows w(t) that make a packet of a line through a network. */
export type WindowName = 'gaussian' | 'hann';

/**
 * Half the support of the Hann window in units of s. 3.5 is a node of every level, and the value nearest to
 * 1 / sqrt(1/3 - 5/(2 pi²)) = 3.535 for which the window alone is exactly as wide as the Gaussian: it has sigma_t = 0.990 s.
 */
export const HANN_HALF_SUPPORT = 3.5;

const WINDOWS: Readonly<Record<WindowName, (u: number) => number>> = {
  // Alone a Gaussian state: sigma_t = s, sigma_p = 1/(2s), product exactly 1/2.
  gaussian: (u) => Math.exp((-u * u) / 4),
  // Alone: sigma_t sigma_p = sqrt(pi²/9 - 5/6) = 0.513117, whatever its support.
  hann: (u) => (Math.abs(u) < HANN_HALF_SUPPORT ? (1 + Math.cos((Math.PI * u) / HANN_HALF_SUPPORT)) / 2 : 0),
};

/**
 * Window values at the nodes.
 * @param positions t, l2 distance
 * @param scale s, l2 distance
 */
export function windowValues(name: WindowName, positions: Numbers, scale: number): Float64Array {
  const window = WINDOWS[name];
  return Float64Array.from(positions, (t) => window(t / scale));
}
