/** Lines X(t) = X0 + t d with ||d||_2 = 1, not clipped to [0, 1] (packets.md, section 2, "Which line"). */
import type { Numbers } from '../core/logits.ts';
import { l2 } from '../core/norms.ts';
import { seededNormal } from '../core/random.ts';
import { fail, type ZeroDirection } from './words.ts';

export interface Line {
  /** X0, HWC pixels. */
  readonly centre: Float32Array;
  /** d, of l2 length 1. */
  readonly direction: Float32Array;
  /** Width s of the window, l2 distance. */
  readonly scale: number;
  /** t where a pixel of X(t) first leaves [0, 1], below and above 0; infinite where none does. */
  readonly inside: readonly [number, number];
  /** ||sign(grad)||_2: an FGSM step of epsilon is t = epsilon times this; null where the line is not FGSM's. */
  readonly perEpsilon: number | null;
}

/** Line 1, from picture A (t = -2s) to picture B (t = 2s): X0 is their midpoint, s = ||B - A|| / 4. */
export function lineBetween(a: Numbers, b: Numbers): Line {
  if (a.length !== b.length) throw new Error(`expected pictures of one size, got ${a.length} and ${b.length} values`);
  const towards = Float64Array.from(a, (value, i) => b[i]! - value);
  const centre = Float64Array.from(a, (value, i) => (value + b[i]!) / 2);
  return line(centre, towards, l2(towards) / 4, 'same-pictures');
}

/**
 * Line 2, the direction of the FGSM attack (Eqs. 21-22): d = sign(grad) / ||sign(grad)||, which is sign(grad) / sqrt(M)
 * where no component is zero, and s = epsilon sqrt(M).
 * @param gradient of the loss by the pixels
 * @param epsilon the data set's usual budget, linf in pixels
 */
export function attackLine(picture: Numbers, gradient: Numbers, epsilon: number): Line {
  const signs = Float64Array.from(gradient, Math.sign);
  const made = line(picture, signs, epsilon * Math.sqrt(picture.length), 'gradient-zero');
  return { ...made, perEpsilon: l2(signs) };
}

/** Line 3, the gradient's own direction: d = grad / ||grad||. */
export function gradientLine(picture: Numbers, gradient: Numbers, scale: number): Line {
  return line(picture, gradient, scale, 'gradient-zero');
}

/** Line 4, one pixel's channel. Nearly flat for a network: the window dominates the packet. */
export function pixelLine(picture: Numbers, index: number, scale: number): Line {
  if (!(index >= 0 && index < picture.length)) throw new Error(`no pixel value ${index} among ${picture.length}`);
  return line(
    picture,
    Float64Array.from({ length: picture.length }, (_, i) => (i === index ? 1 : 0)),
    scale,
    'direction-zero',
  );
}

/** Line 5, a direction drawn uniformly from the sphere; the same for the same seed. */
export function randomLine(picture: Numbers, seed: number, scale: number): Line {
  const normal = seededNormal(seed);
  return line(picture, Float64Array.from({ length: picture.length }, normal), scale, 'direction-zero');
}

function line(centre: Numbers, towards: Numbers, scale: number, ifZero: ZeroDirection): Line {
  if (centre.length !== towards.length)
    throw new Error(`expected ${centre.length} values of a direction, got ${towards.length}`);
  // By the largest value first: a confident network's gradient squares to zero.
  let top = 0;
  for (let i = 0; i < towards.length; i++) top = Math.max(top, Math.abs(towards[i]!));
  if (!Number.isFinite(top)) throw fail('direction-not-finite', {});
  if (top === 0) throw fail(ifZero, {});
  if (!(scale > 0 && Number.isFinite(scale))) throw new Error(`expected a window width s > 0, got ${scale}`);
  const scaled = Float64Array.from(towards, (value) => value / top);
  const length = l2(scaled);
  const direction = Float32Array.from(scaled, (value) => value / length);
  const start = Float32Array.from(centre);
  return { centre: start, direction, scale, inside: insideBox(start, direction), perEpsilon: null };
}

/** The range of t around 0 on which every pixel of X0 + t d lies in [0, 1]. */
export function insideBox(centre: Numbers, direction: Numbers): readonly [number, number] {
  let [low, high] = [-Infinity, Infinity];
  for (let i = 0; i < centre.length; i++) {
    const d = direction[i]!;
    if (d === 0) continue;
    const [toZero, toOne] = [-centre[i]! / d, (1 - centre[i]!) / d];
    low = Math.max(low, Math.min(toZero, toOne));
    high = Math.min(high, Math.max(toZero, toOne));
  }
  // Rounding may put a saturated pixel a hair outside at t = 0. `+ 0` turns -0 into 0.
  return [Math.min(low, 0) + 0, Math.max(high, 0) + 0];
}
