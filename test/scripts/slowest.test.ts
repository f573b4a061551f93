import { expect, test } from 'vitest';
import { slowestLines } from '../../scripts/test/slowest.ts';

const short = { name: 'short limit', milliseconds: 2000, limit: 10_000 };
const long = { name: 'long limit', milliseconds: 6000, limit: 300_000 };

test('the slowest tests are those that took the most of their limit', () => {
  expect(slowestLines([long, short])).toEqual([
    'slowest tests, and how much of its limit each took:',
    '   20.0% of 10 s: 2.0 s, short limit',
    '    2.0% of 300 s: 6.0 s, long limit',
    'no test took more than a quarter of its limit',
  ]);
});

test('only so many are named, and all above a quarter of their limit are counted', () => {
  const timings = Array.from({ length: 8 }, (_, i) => ({ ...short, name: `test ${i}`, milliseconds: 1000 * i }));
  const lines = slowestLines(timings, 3);
  expect(lines).toHaveLength(5);
  expect(lines[1]).toContain('test 7');
  expect(lines.at(-1)).toBe('more than a quarter of their limit: 5');
});

test('exactly a quarter is no more than a quarter', () => {
  expect(slowestLines([{ ...short, milliseconds: 2500 }]).at(-1)).toMatch(/^no test/);
});
