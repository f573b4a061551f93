import { expect, test } from 'vitest';
import { argmax, argmin, crossEntropy, ranked, row, softmax } from '../../src/core/logits.ts';

test.each([
  // log(1 + 2 exp(-d)) for a margin d over two equal others, from its series where exp(-d) is tiny.
  [[0, 0, 0], 0, Math.log(3)],
  [[50, 0, 0], 0, 2 * Math.exp(-50)],
  [[300, 0, 0], 0, 2 * Math.exp(-300)],
  [[0, 800, -5], 0, 800],
  [[1000, 999, 0], 1, 1 + Math.log1p(Math.exp(-1))],
])(
  'the cross-entropy of %j for class %i is right to the last digits, however small or large',
  (logits, label, wanted) => {
    expect(Math.abs(crossEntropy(logits, label) - wanted)).toBeLessThanOrEqual(
      1e-14 * Math.max(wanted, Number.MIN_VALUE),
    );
  },
);

test('a class that is none has no cross-entropy', () => {
  expect(() => crossEntropy([0, 1], 2)).toThrow('no class 2 among 2');
});

test('probabilities add up to one, also of logits whose exponentials overflow', () => {
  const probabilities = softmax([1000, 999, -1000]);
  expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 15);
  expect(probabilities[1]! / probabilities[0]!).toBeCloseTo(Math.exp(-1), 15);
  expect(probabilities[2]).toBe(0);
});

test('of equal logits the first class counts', () => {
  expect([argmax([1, 3, 3]), argmin([2, 1, 1])]).toEqual([1, 1]);
  expect(ranked([1, 3, 3, 2])).toEqual([1, 2, 3, 0]);
});

test('a row is a view of its own numbers', () => {
  expect([...row(Float32Array.of(1, 2, 3, 4), 2, 1)]).toEqual([3, 4]);
});
