import { expect, test } from 'vitest';
import { classOfTarget } from '../../src/attacks/target.ts';

const known = { logits: Float32Array.of(3, -2, 5, -2, 0), label: 2, seed: 1 };

test('the least likely class and the second guess, never the label', () => {
  expect(classOfTarget('least-likely', known)).toBe(1);
  expect(classOfTarget('least-likely', { ...known, label: 1 })).toBe(3);
  expect(classOfTarget('second-guess', known)).toBe(0);
  expect(classOfTarget('second-guess', { ...known, label: 0 })).toBe(2);
});

test('a class is itself', () => {
  expect(classOfTarget(4, known)).toBe(4);
});

test('random ones follow from the seed, reach every other class, and never the label', () => {
  const drawn = Array.from({ length: 200 }, (_, seed) => classOfTarget('random', { ...known, seed }));
  expect(drawn).toEqual(Array.from({ length: 200 }, (_, seed) => classOfTarget('random', { ...known, seed })));
  expect(new Set(drawn)).toEqual(new Set([0, 1, 3, 4]));
});
