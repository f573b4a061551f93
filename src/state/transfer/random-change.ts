/** What an attack's change is compared with: chance. */
import { type Random, seededRandom } from '../../core/random.ts';
import type { Picture } from '../../core/types.ts';

/**
 * The original with the attack's own change, scattered: every pixel's change goes to another place of the picture, and
 * each value's goes up or down at random. Its l0, l2 and linf are those of the attack whatever norm that is in, but
 * nothing is left of its direction. A value that would leave [0, 1] goes the other way; in the rare case that it would
 * leave there too it ends at the bound. In 8 bits, as the crafted picture is.
 * @param attacked HWC, as many values as the original has
 */
export function randomChange(original: Picture, attacked: Float32Array, seed: number): Float32Array {
  const random = seededRandom(seed);
  const { pixels, shape } = original;
  const channels = shape[2];
  const from = shuffled(pixels.length / channels, random);
  return pixels.map((value, i) => {
    const source = from[Math.floor(i / channels)]! * channels + (i % channels);
    const change = Math.abs(attacked[source]! - pixels[source]!) * (random() < 0.5 ? -1 : 1);
    const moved = value + change;
    const within = moved < 0 || moved > 1 ? value - change : moved;
    return Math.round(Math.min(1, Math.max(0, within)) * 255) / 255;
  });
}

/** 0 to count - 1 in random order (Fisher and Yates). */
function shuffled(count: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
