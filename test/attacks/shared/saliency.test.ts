import { describe, expect, it } from 'vitest';
import { seededNormal } from '../../../src/core/random.ts';
import { saliencyOf, salientPair, type Slopes } from '../../../src/attacks/shared/saliency.ts';

const all = (): boolean => true;

/** Algorithm 3 of Papernot et al. 2016 as it stands: every pair. 0 where there is none. */
function best({ target, others }: Slopes, isOpen: (place: number) => boolean): number {
  let top = 0;
  for (let p = 0; p < target.length; p++)
    for (let q = p + 1; q < target.length; q++) {
      const [alpha, beta] = [target[p]! + target[q]!, others[p]! + others[q]!];
      if (isOpen(p) && isOpen(q) && alpha > 0 && beta < 0) top = Math.max(top, -alpha * beta);
    }
  return top;
}

function productOf({ target, others }: Slopes, [p, q]: readonly [number, number]): number {
  return -(target[p]! + target[q]!) * (others[p]! + others[q]!);
}

const kinds: Readonly<Record<string, (a: number, b: number) => readonly [number, number]>> = {
  independent: (a, b) => [a, b],
  'of two classes': (a) => [a, -a],
  'at odds': (a, b) => [a, a + 0.1 * b],
  'mostly equal': (a, b) => [Math.round(a), Math.round(b)],
  'mostly zero': (a, b) => (Math.abs(b) < 1.5 ? [0, 0] : [a, b]),
  'never helping': (a, b) => [-Math.abs(a), b],
  'never hurting': (a, b) => [a, Math.abs(b)],
};

describe('the pair of highest saliency', () => {
  it.each(Object.keys(kinds))('is that of the search through all pairs, for slopes that are %s', (kind) => {
    for (let seed = 1; seed <= 40; seed++) {
      const normal = seededNormal(seed);
      const size = 2 + (seed % 13) * 5;
      const pairs = Array.from({ length: size }, () => kinds[kind]!(normal(), normal()));
      const slopes = {
        target: Float32Array.from(pairs, ([a]) => a),
        others: Float32Array.from(pairs, ([, b]) => b),
      };
      for (const isOpen of [all, (place: number) => (place + seed) % 3 !== 0]) {
        const found = salientPair(slopes, isOpen);
        expect(found === null ? 0 : productOf(slopes, found)).toBe(best(slopes, isOpen));
        expect(found?.every(isOpen) ?? true).toBe(true);
        expect(new Set(found).size).toBe(found?.length ?? 0);
      }
    }
  });

  it('may need a value that does not help by itself', () => {
    const slopes = { target: Float32Array.of(3, -1, -3), others: Float32Array.of(1, -4, -1) };
    expect(salientPair(slopes, all)).toEqual([0, 1]);
  });

  it('is none among fewer than two open values', () => {
    const slopes = { target: Float32Array.of(1, 1), others: Float32Array.of(-1, -1) };
    expect(salientPair(slopes, () => false)).toBeNull();
    expect(salientPair(slopes, (place) => place === 0)).toBeNull();
    expect(salientPair(slopes, all)).toEqual([0, 1]);
  });
});

it('the saliency of single values is Eq. 8: never negative, 0 where the value is closed', () => {
  const slopes = { target: Float32Array.of(2, -1, 2, 2), others: Float32Array.of(-3, -3, 3, -3) };
  expect([...saliencyOf(slopes, (place) => place < 3)]).toEqual([6, 0, 0, 0]);
});
