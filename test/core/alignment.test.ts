import { expect, test } from 'vitest';
import { cosine, shareAlong } from '../../src/core/alignment.ts';

test('along, against, and at right angles', () => {
  expect(cosine([3, 4], [6, 8])).toBeCloseTo(1, 12);
  expect(cosine([3, 4], [-3, -4])).toBeCloseTo(-1, 12);
  expect(cosine([3, 4], [-4, 3])).toBeCloseTo(0, 12);
  expect(cosine([1, 0], [1, 1])).toBeCloseTo(Math.SQRT1_2, 12);
});

test('neither tiny nor huge values are lost', () => {
  expect(cosine(Float32Array.of(1e-38, 2e-38), [1e200, 2e200])).toBeCloseTo(1, 6);
});

test('the share is that of the squared length', () => {
  expect(shareAlong([1, 1], [1, 0])).toBeCloseTo(0.5, 12);
  expect(shareAlong([1, 1], [-5, 0])).toBeCloseTo(0.5, 12);
});

test('what is zero everywhere has no direction', () => {
  expect(cosine([0, 0], [1, 0])).toBeNull();
  expect(shareAlong([1, 0], [0, 0])).toBeNull();
});
