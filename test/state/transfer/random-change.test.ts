import { describe, expect, it } from 'vitest';
import { difference, l0, l2, linf } from '../../../src/core/norms.ts';
import { seededRandom } from '../../../src/core/random.ts';
import { randomChange } from '../../../src/state/transfer/random-change.ts';

const shape = [16, 16, 3] as const;
const size = 16 * 16 * 3;
const bytes = (make: (i: number) => number): Float32Array =>
  Float32Array.from({ length: size }, (_, i) => Math.round(255 * make(i)) / 255);

const random = seededRandom(3);
const original = { shape, pixels: bytes(() => 0.2 + 0.6 * random()) };
const moved = (make: (i: number) => number): Float32Array => original.pixels.map((value, i) => value + make(i));

/** Changes as attacks in each norm make them, in whole 255ths. */
const attacks = {
  linf: moved((i) => ((i * 7) % 2 === 0 ? 8 : -8) / 255),
  l2: moved((i) => Math.round(20 * Math.sin(i)) / 255),
  l0: moved((i) => (i % 97 < 3 ? 30 / 255 : 0)),
};

describe('a random change', () => {
  it.each(Object.entries(attacks))('has the size of the attack in every norm: %s', (_, attacked) => {
    const [of, random] = [attacked, randomChange(original, attacked, 1)].map((pixels) =>
      difference(pixels, original.pixels),
    );
    expect(l0(random!.map((value) => Math.round(255 * value)))).toBe(l0(of!.map((value) => Math.round(255 * value))));
    expect(l2(random!)).toBeCloseTo(l2(of!), 4);
    expect(linf(random!)).toBeCloseTo(linf(of!), 6);
  });

  it('has nothing left of the direction', () => {
    const product = (seed: number): number => {
      const [a, b] = [attacks.linf, randomChange(original, attacks.linf, seed)].map((pixels) =>
        difference(pixels, original.pixels),
      );
      return a!.reduce((sum, value, i) => sum + value * b![i]!, 0) / (l2(a!) * l2(b!));
    };
    // The cosine of two such directions has a spread of 1 / sqrt(768).
    for (const seed of [1, 2, 3, 4, 5]) expect(Math.abs(product(seed))).toBeLessThan(4 / Math.sqrt(size));
  });

  it('stays a picture of 8 bits, of the same size also where only one way is open', () => {
    const black = { shape, pixels: new Float32Array(size) };
    const found = randomChange(
      black,
      black.pixels.map((_, i) => (i % 3 === 0 ? 0.2 : 0)),
      1,
    );
    expect(Math.min(...found)).toBe(0);
    expect(found.filter((value) => value > 0)).toHaveLength(size / 3);
    for (const value of found) expect(255 * value).toBeCloseTo(Math.round(255 * value), 4);
    const full = randomChange(
      original,
      original.pixels.map((value) => (value > 0.5 ? 0 : 1)),
      1,
    );
    expect(Math.min(...full)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...full)).toBeLessThanOrEqual(1);
  });

  it('moves whole pixels, and follows its seed', () => {
    const onePixel = moved((i) => (i >= 30 && i < 33 ? 20 / 255 : 0));
    const changed = [...randomChange(original, onePixel, 7)].flatMap((value, i) =>
      Math.abs(value - original.pixels[i]!) > 1e-6 ? [Math.floor(i / 3)] : [],
    );
    expect(changed).toHaveLength(3);
    expect(new Set(changed).size).toBe(1);
    expect(randomChange(original, onePixel, 7)).toEqual(randomChange(original, onePixel, 7));
    expect(randomChange(original, attacks.linf, 7)).not.toEqual(randomChange(original, attacks.linf, 8));
  });
});
