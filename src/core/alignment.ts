/** How well one direction in the space of pictures points along another. */
import type { Numbers } from './logits.ts';

/** From -1 to 1; null where one of them is zero everywhere, and so has no direction. */
export function cosine(a: Numbers, b: Numbers): number | null {
  // Scaled first: neither the squares of tiny gradients nor of huge ones are lost.
  const [topA, topB] = [largest(a), largest(b)];
  if (topA === 0 || topB === 0) return null;
  let [product, squaresA, squaresB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]! / topA, b[i]! / topB];
    product += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  return Math.max(-1, Math.min(1, product / Math.sqrt(squaresA * squaresB)));
}

/**
 * Share of a change's squared l2 length that lies along a direction, 0 to 1: the rest is at right angles to it. null
 * where either is zero everywhere.
 */
export function shareAlong(change: Numbers, direction: Numbers): number | null {
  const along = cosine(change, direction);
  return along === null ? null : along * along;
}

function largest(values: Numbers): number {
  let top = 0;
  for (let i = 0; i < values.length; i++) top = Math.max(top, Math.abs(values[i]!));
  return top;
}
