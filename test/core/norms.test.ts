import { expect, test } from 'vitest';
import { difference, l0, l2, linf } from '../../src/core/norms.ts';

test('the three sizes of a change', () => {
  const change = difference([3, 0, 5, 1], [0, 4, 5, 1]);
  expect([...change]).toEqual([3, -4, 0, 0]);
  expect([l0(change), l2(change), linf(change)]).toEqual([2, 5, 4]);
});

test('nothing has no size', () => {
  expect([l0([]), l2([]), linf([])]).toEqual([0, 0, 0]);
});

test('pictures of different sizes have no difference', () => {
  expect(() => difference([1], [1, 2])).toThrow('expected equal lengths, got 1 and 2');
});
