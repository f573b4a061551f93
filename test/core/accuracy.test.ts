import { expect, test } from 'vitest';
import { accuracy, confusion } from '../../src/core/accuracy.ts';

test('accuracy is the percentage of right answers', () => {
  expect(accuracy([1, 2, 3, 0], [1, 2, 0, 0])).toBe(75);
  expect(accuracy(Uint8Array.of(4), Uint8Array.of(5))).toBe(0);
  expect(accuracy([], [])).toBeNaN();
});

test('the confusion matrix counts labels down and answers across', () => {
  const counts = confusion([0, 2, 2, 1, 0], [0, 1, 2, 1, 2], 3);
  expect([...counts]).toEqual([1, 0, 0, 0, 1, 1, 1, 0, 1]);
  expect([...confusion([], [], 2)]).toEqual([0, 0, 0, 0]);
});

test('what does not fit together is refused', () => {
  expect(() => accuracy([1], [1, 2])).toThrow('expected as many answers as labels, got 1 and 2');
  expect(() => confusion([1], [], 3)).toThrow('expected as many answers as labels, got 1 and 0');
  expect(() => confusion([3], [0], 3)).toThrow('no class 3 among 3');
  expect(() => confusion([0], [-1], 3)).toThrow('no class -1 among 3');
});
