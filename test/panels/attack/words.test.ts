import { describe, expect, it } from 'vitest';
import { words } from '../../../src/panels/attack/words.ts';

describe('the words of a run', () => {
  it('name steps by their true numbers', () => {
    expect(words.iterateOf({ index: 0 }, 900, false)).toBe('0 of 900, the original');
    expect(words.iterateOf({ index: 412 }, 1200, false)).toBe('412 of 1,200');
    expect(words.iterateOf({ index: 900 }, 900, true)).toBe('900 of 900, the result');
    expect(words.iterateOf({ index: 900 }, 900, false)).toBe('900 of 900');
    expect(words.iterateOf({ index: 901, repeats: 412 }, 900, true)).toBe('the result: step 412 of 900');
    expect(words.keptSteps(113, 900)).toBe('kept: 113 of 900 steps');
  });

  it('count what was asked of the network', () => {
    expect(words.took({ steps: 1, nearest: null, gradients: 1, queries: 0 })).toBe('1 step, 1 gradient, no queries');
    expect(words.took({ steps: 900, nearest: 412, gradients: 901, queries: 1 })).toBe(
      '900 steps (result: step 412), 901 gradients, 1 query',
    );
    expect(words.took({ steps: 101, nearest: null, gradients: 0, queries: 40_400 })).toBe(
      '101 steps, no gradients, 40,400 queries',
    );
  });

  it('tell the time that is left as one says it, and claim no more than is known', () => {
    expect(words.running(0.4, undefined, false)).toBe('40%');
    expect(words.running(0.4, 11_200, false)).toBe('40%, about 12 s left');
    expect(words.running(0.4, 11_200, true)).toBe('40%, at most 12 s left');
    expect(words.running(0.01, 240_001, false)).toBe('1%, about 5 min left');
    expect(words.running(0.99, 3, false)).toBe('99%, about 1 s left');
  });
});

describe('how far an attack may go', () => {
  const limit = (change: object) => words.limitOf({ norm: 'linf', search: 'budget', ...change });

  it.each([
    [{}, 'may change each pixel by up to ε'],
    [{ norm: 'l2' }, 'may change all pixels together by ε√M in ℓ₂'],
    [{ norm: 'l0' }, 'may change a share of up to ε of all pixel values'],
    [{ search: 'nearest' }, 'seeks the smallest'],
    [{ search: 'nearest', changes: () => 3 }, 'may change only some of the values'],
  ])('%j', (change, said) => {
    expect(limit(change)).toBe(said);
  });
});
