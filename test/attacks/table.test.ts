/** The table of attacks on wasm, which the page runs on where there is no GPU; on cpu: test/deep/attacks-table.test.ts. */
import { expect, test } from 'vitest';
import { radiusOf } from '../../src/attacks/budget.ts';
import { attacks } from './subject.ts';
import { describeTable } from './table.ts';

describeTable('wasm');

test('the declarations of all attacks differ', () => {
  expect(new Set(attacks.map(({ id }) => id)).size).toBe(attacks.length);
  for (const { id, summary, source, parameters } of attacks) {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(summary).toMatch(/^\p{Lu}.*\.$/su);
    expect(source).not.toBe('');
    expect(new Set(parameters.map((parameter) => parameter.id)).size).toBe(parameters.length);
  }
});

test('a budget in each norm is that of an FGSM step of the same epsilon', () => {
  expect(radiusOf('linf', 0.1, [4, 4, 1])).toBe(0.1);
  expect(radiusOf('l2', 0.1, [4, 4, 1])).toBeCloseTo(0.4, 12);
  expect(radiusOf('l0', 0.1, [4, 4, 1])).toBe(2);
});
