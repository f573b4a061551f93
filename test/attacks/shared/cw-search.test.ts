/** One picture's way through Carlini and Wagner's attack, on margins whose nearest crossing is known. */
import { describe, expect, test } from 'vitest';
import { Adam } from '../../../src/attacks/shared/adam.ts';
import { CwSearch, type CwSettings, type Told } from '../../../src/attacks/shared/cw-search.ts';
import { difference, l2 } from '../../../src/core/norms.ts';

const usual: CwSettings = { searches: 9, steps: 200, rate: 0.02, constant: 0.001, confidence: 0 };
const slopes = Float32Array.of(0.6, -1.2, 0.3, 0.9);
const grey = Float32Array.of(0.5, 0.4, 0.6, 0.5);

/** A margin that falls in a straight line: `ahead` at the original. */
const lineFrom =
  (original: Float32Array, ahead: number) =>
  (pixels: Float32Array): Told => ({
    slopes,
    margin: pixels.reduce((sum, value, i) => sum + slopes[i]! * (value - original[i]!), ahead),
  });

/** Every look until the end, and the nearest success. */
function run(original: Float32Array, told: (pixels: Float32Array) => Told, change: Partial<CwSettings> = {}) {
  const settings = { ...usual, ...change };
  const search = new CwSearch(original, told(original), settings);
  const looks: Float32Array[] = [];
  let nearest = Infinity;
  for (;;) {
    looks.push(search.pixels.slice());
    if (told(search.pixels).margin + settings.confidence < 0) {
      nearest = Math.min(nearest, l2(difference(search.pixels, original)));
    }
    if (search.finished) return { looks, nearest };
    search.see(told(search.pixels));
    if (search.stopped) return { looks, nearest };
  }
}

describe('a margin that falls in a straight line', () => {
  test('it is crossed at its distance, within 2%', () => {
    const { nearest } = run(grey, lineFrom(grey, 0.3));
    expect(nearest).toBeGreaterThanOrEqual(0.3 / l2(slopes));
    expect(nearest).toBeLessThan((1.02 * 0.3) / l2(slopes));
  });

  test('with a confidence, that much further', () => {
    const { nearest } = run(grey, lineFrom(grey, 0.2), { confidence: 0.2 });
    expect(nearest).toBeGreaterThanOrEqual(0.4 / l2(slopes));
    expect(nearest).toBeLessThan((1.02 * 0.4) / l2(slopes));
  });

  test('no more looks than searches times steps, fewer where a search makes no progress, and all within [0, 1]', () => {
    const { looks } = run(grey, lineFrom(grey, 0.3));
    expect(looks.length).toBeGreaterThan(usual.searches);
    expect(looks.length).toBeLessThan(usual.searches * usual.steps);
    expect(looks.flatMap((pixels) => [...pixels]).every((value) => value >= 0 && value <= 1)).toBe(true);
    const unreachable = run(grey, lineFrom(grey, 3), { searches: 3, steps: 7, rate: 0.02, constant: 10 });
    expect(unreachable).toMatchObject({ nearest: Infinity });
    expect(unreachable.looks).toHaveLength(3 * 7);
  });
});

test('pixels of 0 and 1 move, once the weight of the margin is large enough', () => {
  const corner = Float32Array.of(1, 0, 1, 1);
  const { nearest } = run(corner, lineFrom(corner, 0.3), { rate: 0.1, constant: 1 });
  expect(nearest).toBeLessThan((1.1 * 0.3) / l2(slopes));
});

test('where the original has won already, it is looked at once, and no search is made', () => {
  const { looks, nearest } = run(grey, lineFrom(grey, -0.1));
  expect(looks).toHaveLength(1);
  expect(nearest).toBeLessThan(1e-5);
});

test('a margin without slopes ends every search at its first check', () => {
  const flat = (): Told => ({ slopes: new Float32Array(4), margin: 1 });
  const { looks, nearest } = run(grey, flat);
  expect(nearest).toBe(Infinity);
  expect(looks).toHaveLength(usual.searches * (usual.steps / 10));
});

test('Adam: the first step is the rate against each sign, and what is restarted steps as anew', () => {
  const values = new Float32Array(3);
  const adam = new Adam(3, 0.1);
  const gradient = Float32Array.of(5, -0.01, 0);
  adam.descend(values, gradient);
  expect([...values].map((value) => Math.round(1e5 * value) / 1e5)).toEqual([-0.1, 0.1, 0]);
  adam.descend(values, gradient);
  adam.restart();
  const again = new Float32Array(3);
  adam.descend(again, gradient);
  expect(again[0]).toBeCloseTo(-0.1, 6);
});

test('a picture that has won already stays as it is, bit by bit', () => {
  const { looks, nearest } = run(grey, lineFrom(grey, -0.1));
  expect(looks).toEqual([grey]);
  expect(nearest).toBe(0);
});
