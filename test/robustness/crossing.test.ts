import { describe, expect, it } from 'vitest';
import { crossing, type Search } from '../../src/robustness/crossing.ts';

const usual: Search = { start: 8, guess: 0.05, largest: 1, near: 0.1, looks: 6 };

/** The place that is found, and how often was looked. */
async function found(value: (at: number) => number, search: Partial<Search> = {}) {
  const looked: number[] = [];
  const place = await crossing({ ...usual, start: value(0), ...search }, async (at) => (looked.push(at), value(at)));
  return { place, looked };
}

describe('crossing', () => {
  it.each([
    ['straight', (x: number) => 8 - 100 * x, 0.08, 0],
    ['falling ever faster', (x: number) => 8 - 2000 * x * x, Math.sqrt(8 / 2000), 0.05],
    ['falling ever slower', (x: number) => 10 * Math.exp(-20 * x) - 2, Math.log(5) / 20, 0.05],
    ['steep beyond it', (x: number) => (x < 0.2 ? 8 - 30 * x : 2 - 400 * (x - 0.2)), 0.205, 0.03],
  ])('finds where a function crosses 0: %s', async (_, value, place, error) => {
    for (const guess of [place / 30, place / 2, place, 3 * place]) {
      const { place: at, looked } = await found(value, { guess });
      expect(Math.abs(at / place - 1)).toBeLessThanOrEqual(error + 1e-9);
      expect(looked.length).toBeLessThanOrEqual(10);
    }
  });

  it('needs one look where the guess is right, and tells no more than was looked at', async () => {
    expect((await found((x) => 8 - 160 * x, { guess: 0.05 })).looked).toEqual([0.05]);
  });

  it('is Infinity where the function never crosses, after a look at the largest place', async () => {
    const { place, looked } = await found(() => 8);
    expect(place).toBe(Infinity);
    expect(looked.at(-1)).toBe(1);
    expect(looked.length).toBeLessThan(8);
  });

  it('never looks beyond the largest place', async () => {
    const { place, looked } = await found((x) => 8 - 9 * x, { guess: 30 });
    expect(Math.max(...looked)).toBe(1);
    expect(place).toBeCloseTo(8 / 9, 9);
  });

  it('gives what it has when it may look no more', async () => {
    const { looked } = await found((x) => (x < 0.3 ? 8 : -8), { guess: 0.9, looks: 3 });
    expect(looked).toHaveLength(4);
  });
});
