import { describe, expect, it } from 'vitest';
import { countOutcomes, outcomeOf, outcomes, type Outcome } from '../../src/core/outcome.ts';
import { outcomeWords } from '../../src/core/words.ts';

describe('the outcome of an attack', () => {
  it.each<[truth: number | null, before: number, after: number, outcome: Outcome]>([
    [1, 1, 2, 'fooled'],
    [1, 1, 1, 'held'],
    [1, 2, 1, 'corrected'],
    [1, 2, 2, 'already'],
    [1, 2, 3, 'stillWrong'],
    [0, 0, 3, 'fooled'],
    [0, 3, 0, 'corrected'],
    [null, 1, 2, 'fooled'],
    [null, 1, 1, 'held'],
    [null, 0, 0, 'held'],
  ])('of a picture of %s, answered %i and then %i, is %s', (truth, before, after, outcome) => {
    expect(outcomeOf({ truth, before, after })).toBe(outcome);
  });

  it('is fooled only where a known label was answered rightly before', () => {
    for (const truth of [0, 1, 2])
      for (const before of [0, 1, 2])
        for (const after of [0, 1, 2]) {
          const outcome = outcomeOf({ truth, before, after });
          expect(outcome === 'fooled').toBe(before === truth && after !== truth);
          expect(outcome === 'held' || outcome === 'corrected').toBe(after === truth);
        }
  });

  it('has words of its own', () => {
    expect(Object.keys(outcomeWords)).toEqual([...outcomes]);
    expect(new Set(Object.values(outcomeWords)).size).toBe(outcomes.length);
  });
});

it('outcomes are counted for as many pictures as were attacked', () => {
  expect(countOutcomes([1, 1, 2, 2, 2, 1], [2, 1, 1, 2, 3], [1, 1, 1, 1, 1, 1])).toEqual({
    fooled: 1,
    held: 1,
    corrected: 1,
    already: 1,
    stillWrong: 1,
  });
});
