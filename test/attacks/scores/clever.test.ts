/** CLEVER on networks whose distances are known, and the points that it looks at. */
import { describe, expect, test } from 'vitest';
import type { Arithmetic, Batch, Loss, Network, Seen } from '../../../src/attacks/attack.ts';
import type { ScoreContext, ScoreEstimate } from '../../../src/attacks/score.ts';
import { BallPoints } from '../../../src/attacks/scores/ball.ts';
import { clever } from '../../../src/attacks/scores/clever.ts';
import { difference, l2 } from '../../../src/core/norms.ts';

const centre = Float32Array.of(0.2, 0.5, 0.5, 0.7);
const shape = [2, 2, 1] as const;

/** A batch that is its values. */
interface Plain {
  readonly values: Float32Array;
  readonly shape: readonly number[];
  dispose(): void;
}

const plain = (values: Float32Array): Batch => {
  const batch: Plain = { values, shape: [values.length / centre.length, ...shape], dispose: () => undefined };
  return batch as unknown as Batch;
};
const valuesOf = (batch: Batch): Float32Array => (batch as unknown as Plain).values;

/** Logits are rows of slopes times pixels, plus what each class has at the centre. */
function linear(slopes: readonly (readonly number[])[], atCentre: readonly number[], batch = 3): ScoreContext {
  const gradient = (pictures: Batch, loss: Loss): Batch => {
    const weights = loss.kind === 'logits' ? loss.weights : new Float32Array();
    const count = pictures.shape[0];
    const rows = Array.from({ length: count * centre.length }, (_, place) => {
      const [i, pixel] = [Math.floor(place / centre.length), place % centre.length];
      return slopes.reduce((sum, of, k) => sum + weights[i * slopes.length + k]! * of[pixel]!, 0);
    });
    return plain(Float32Array.from(rows));
  };
  const original: Partial<Seen> = { pictures: plain(centre), logits: async () => Float32Array.from(atCentre) };
  const on: Partial<Arithmetic> = { write: plain, read: async (pictures) => valuesOf(pictures) };
  const network: Partial<Network> = { shape, classes: slopes.length, batch, gradient };
  return {
    network: network as Network,
    on: on as Arithmetic,
    original: original as Seen,
    label: 0,
    target: null,
    seed: 1,
    parameters: { batches: 6, samples: 7, radius: 5 },
  };
}

async function run(context: ScoreContext): Promise<ScoreEstimate & { readonly shares: readonly number[] }> {
  const shares: number[] = [];
  const walk = clever.run(context);
  for (;;) {
    const next = await walk.next();
    if (next.done) return { ...next.value, shares };
    shares.push(next.value);
  }
}

const still = [0, 0, 0, 0];

describe('a linear network', () => {
  const slopes = [[1, 0, 0, 0], [0, 2, 0, 0], still];
  const atCentre = [4, 1, 2];

  test('the distance to the nearest boundary, exactly, and no distribution', async () => {
    const found = await run(linear(slopes, atCentre));
    expect(found.value).toBeCloseTo(3 / Math.sqrt(5), 6);
    expect(found).toMatchObject({ against: 1, fit: null });
    expect(found.lipschitz).toBeCloseTo(Math.sqrt(5), 6);
    expect([...found.maxima].every((norm) => norm === found.lipschitz)).toBe(true);
  });

  test('to a target, that to its boundary', async () => {
    expect(await run({ ...linear(slopes, atCentre), target: 2 })).toMatchObject({ value: 2, against: 2, lipschitz: 1 });
  });

  test('never more than the radius', async () => {
    const context = linear(slopes, atCentre);
    expect(await run({ ...context, parameters: { ...context.parameters, radius: 0.5 } })).toMatchObject({ value: 0.5 });
  });

  test('0 where another class is ahead already', async () => {
    expect(await run(linear(slopes, [1, 0, 4]))).toMatchObject({ value: 0, against: 2 });
  });

  test('the share that is done rises to 1', async () => {
    const { shares } = await run(linear(slopes, atCentre));
    expect(shares.at(-1)).toBe(1);
    expect(shares.every((share, i) => share > (shares[i - 1] ?? 0))).toBe(true);
  });
});

test.each([
  [[4, 1, 2], 5],
  [[2, 2, 2], 0],
])('a network that answers %j to everything: %f', async (atCentre, value) => {
  expect(await run(linear([still, still, still], atCentre))).toMatchObject({ value, lipschitz: 0, fit: null });
});

describe('points in a ball', () => {
  const middle = new Float32Array(6).fill(0.5);

  test('lie within it, uniformly by volume, in every direction', () => {
    const count = 4000;
    const points = new BallPoints(middle, 0.4, 9).take(count);
    const changes = Array.from({ length: count }, (_, i) => difference(points.subarray(6 * i, 6 * i + 6), middle));
    // Of 4000 draws a share is off by 0.008 on average: 0.04 is five times that.
    const within = (radius: number): number => changes.filter((change) => l2(change) <= radius).length / count;
    for (const share of [0.1, 0.5, 0.9]) expect(Math.abs(within(0.4 * share ** (1 / 6)) - share)).toBeLessThan(0.04);
    expect(within(0.4 + 1e-6)).toBe(1);
    for (let i = 0; i < 6; i++) {
      const positive = changes.filter((change) => change[i]! > 0).length / count;
      expect(Math.abs(positive - 0.5)).toBeLessThan(0.04);
    }
  });

  test('are clipped to [0, 1]', () => {
    const points = new BallPoints(Float32Array.of(0, 1, 0.5), 3, 1).take(200);
    expect(points.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(points.some((value) => value === 0) && points.some((value) => value === 1)).toBe(true);
  });

  test('are the same for a seed, however many are taken at a time', () => {
    const [whole, parts] = [new BallPoints(middle, 1, 4), new BallPoints(middle, 1, 4)];
    expect([...parts.take(1), ...parts.take(4)]).toEqual([...whole.take(5)]);
    expect(new BallPoints(middle, 1, 5).take(2)).not.toEqual(new BallPoints(middle, 1, 4).take(2));
  });
});
