import { describe, expect, it } from 'vitest';
import { l2 } from '../../src/core/norms.ts';
import { seededNormal, seededRandom } from '../../src/core/random.ts';
import { attackLine, gradientLine, lineBetween, pixelLine, randomLine, type Line } from '../../src/packets/line.ts';

const M = 48;
const picture = (seed: number): Float32Array => Float32Array.from({ length: M }, seededRandom(seed));
const gradient = Float32Array.from({ length: M }, seededNormal(3));
const at = ({ centre, direction }: Line, t: number): number[] =>
  Array.from(centre, (value, i) => value + t * direction[i]!);

describe('lines', () => {
  it.each<[string, Line]>([
    ['between', lineBetween(picture(1), picture(2))],
    ['attack', attackLine(picture(1), gradient, 8 / 255)],
    ['gradient', gradientLine(picture(1), gradient, 0.5)],
    ['pixel', pixelLine(picture(1), 7, 0.5)],
    ['random', randomLine(picture(1), 5, 0.5)],
  ])('%s: a unit direction, and pixels in [0, 1] exactly as far as it says', (_, line) => {
    expect(l2(line.direction)).toBeCloseTo(1, 6);
    const [low, high] = line.inside;
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
    const within = (t: number): boolean => at(line, t).every((value) => value >= 0 && value <= 1);
    expect(within(0.999 * low) && within(0.999 * high)).toBe(true);
    expect(within(1.001 * low) || within(1.001 * high)).toBe(false);
  });

  it('line 1 meets picture A at -2s and B at 2s, and stays inside between them', () => {
    const line = lineBetween(picture(1), picture(2));
    at(line, -2 * line.scale).forEach((value, i) => expect(value).toBeCloseTo(picture(1)[i]!, 6));
    at(line, 2 * line.scale).forEach((value, i) => expect(value).toBeCloseTo(picture(2)[i]!, 6));
    expect(line.inside[0]).toBeLessThanOrEqual(-2 * line.scale);
    expect(line.inside[1]).toBeGreaterThanOrEqual(2 * line.scale);
    expect(line.perEpsilon).toBeNull();
  });

  it('line 2 meets the FGSM step of epsilon at epsilon times perEpsilon', () => {
    const line = attackLine(picture(1), gradient, 0.1);
    expect(line.scale).toBeCloseTo(0.1 * Math.sqrt(M), 12);
    expect(line.perEpsilon).toBeCloseTo(Math.sqrt(M), 12);
    at(line, 0.03 * line.perEpsilon!).forEach((value, i) =>
      expect(value).toBeCloseTo(picture(1)[i]! + 0.03 * Math.sign(gradient[i]!), 6),
    );
    const half = gradient.map((value, i) => (i % 2 === 0 ? value : 0));
    expect(attackLine(picture(1), half, 0.1).perEpsilon).toBeCloseTo(Math.sqrt(M / 2), 12);
  });

  it('a gradient that squares to zero still gives a direction', () => {
    expect(
      l2(
        gradientLine(
          picture(1),
          Float64Array.from(gradient, (value) => value * 1e-250),
          1,
        ).direction,
      ),
    ).toBeCloseTo(1, 6);
  });

  it('the random direction is the same for the same seed', () => {
    expect(randomLine(picture(1), 5, 1).direction).toEqual(randomLine(picture(1), 5, 1).direction);
    expect(randomLine(picture(1), 5, 1).direction).not.toEqual(randomLine(picture(1), 6, 1).direction);
  });

  it('a saturated pixel leaves at once', () => {
    expect(pixelLine(new Float32Array(4), 2, 1).inside).toEqual([0, 1]);
  });

  it('no direction, a clear error', () => {
    expect(() => lineBetween(picture(1), picture(1))).toThrow('pictures A and B are the same');
    expect(() => attackLine(picture(1), new Float32Array(M), 0.1)).toThrow('the gradient is zero');
    expect(() =>
      gradientLine(
        picture(1),
        gradient.map(() => NaN),
        0.1,
      ),
    ).toThrow('not finite');
    expect(() => gradientLine(picture(1), gradient, 0)).toThrow('s > 0');
    expect(() => pixelLine(picture(1), M, 1)).toThrow(`no pixel value ${M}`);
    expect(() => lineBetween(picture(1), new Float32Array(4))).toThrow('one size');
  });
});
