import { describe, expect, it, test } from 'vitest';
import {
  asPublished,
  bothScales,
  count,
  duration,
  fixed,
  ofPixels,
  percent,
  roughly,
  sentence,
  significant,
  trim,
} from '../../src/ui/format.ts';

describe('significant', () => {
  it.each([
    [0, '0'],
    [1, '1'],
    [7.512, '7.5'],
    [-0.03149, '−0.031'],
    [0.000031, '3.1·10⁻⁵'],
    [-123456, '−1.2·10⁵'],
    [Infinity, '–'],
  ])('%f', (value, words) => {
    expect(significant(value, 2)).toBe(words);
  });
});

describe('percent', () => {
  it.each([
    [0.545, '54.5%'],
    [0.9998, '99.98%'],
    [0.99996, '>99.99%'],
    [1, '100.0%'],
    [0, '0.0%'],
    [0.0004, '<0.1%'],
    [0.0005, '0.1%'],
    [Number.NaN, '–'],
  ])('shows %f as %s', (value, text) => {
    expect(percent(value)).toBe(text);
  });
});

describe('numbers', () => {
  it('says pixel distances in 255ths and plainly', () => {
    expect(ofPixels(8 / 255)).toBe('8/255');
    expect(ofPixels(0.1)).toBe('25.5/255');
    expect(bothScales(8 / 255)).toBe('8/255 = 0.0314');
  });

  it('writes pixel distances as the field does for a data set', () => {
    expect([8 / 255, 2 / 255, 0.0322].map((value) => asPublished(value, 8 / 255))).toEqual([
      '8/255',
      '2/255',
      '8.21/255',
    ]);
    expect([0.1, 0.025, 0.2].map((value) => asPublished(value, 0.1))).toEqual(['0.1', '0.025', '0.2']);
  });

  it('sets thousands apart', () => {
    expect([0, 999, 10_000, 1_234_567].map(count)).toEqual(['0', '999', '10,000', '1,234,567']);
  });

  it('has a real minus, and no minus at zero', () => {
    expect(fixed(-1.25, 1)).toBe('−1.3');
    expect(fixed(-0.0001, 2)).toBe('0.00');
    expect(fixed(Number.POSITIVE_INFINITY, 2)).toBe('–');
  });

  it('drops zeros that say nothing', () => {
    expect(trim(2.5, 3)).toBe('2.5');
    expect(trim(-0, 3)).toBe('0');
  });

  it('chooses the unit of time', () => {
    expect(duration(4.26)).toBe('4.3 ms');
    expect(duration(41.3)).toBe('41 ms');
    expect(duration(1234)).toBe('1.23 s');
  });

  it('ends a sentence once', () => {
    expect(sentence('out of memory')).toBe('out of memory.');
    expect(sentence('Tensor is disposed. ')).toBe('Tensor is disposed.');
  });
});

test('an estimated time is rounded up as one says it', () => {
  const seconds = [0.2, 59.2, 61, 600, 5400];
  expect(seconds.map((each) => roughly(1000 * each))).toEqual(['1 s', '60 s', '2 min', '10 min', '1.5 h']);
});
