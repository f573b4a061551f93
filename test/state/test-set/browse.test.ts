import { describe, expect, it } from 'vitest';
import { browsed, everyPicture, pictureScore } from '../../../src/state/test-set/browse.ts';
import type { Browse } from '../../../src/state/test-set/types.ts';
import { scoreOf } from './given.ts';

/** Right and fooled, right and not, wrong, wrong and then right, not measured. */
const score = scoreOf([3, 3, 3, 5, 5], [3, 3, 5, 3], [5, 3, 5, 5]);
const numbers = (browse: Partial<Browse>, of: typeof score | null = score) => [
  ...browsed(score.set, of, { ...everyPicture, ...browse }),
];

describe('browsing a test set', () => {
  it.each<[Partial<Browse>, number[]]>([
    [{}, [0, 1, 2, 3, 4]],
    [{ label: 5 }, [3, 4]],
    [{ outcome: 'right' }, [0, 1]],
    [{ outcome: 'wrong' }, [2, 3]],
    [{ outcome: 'wrong', label: 5 }, [3]],
    [{ outcome: 'fooled' }, [0]],
    [{ outcome: 'held' }, [1]],
    [{ outcome: 'already' }, [2]],
    [{ outcome: 'corrected' }, [3]],
    [{ outcome: 'stillWrong' }, []],
    [{ answer: { label: 5, under: 'clean' } }, [2]],
    [{ answer: { label: 5, under: 'attacked' } }, [0, 2, 3]],
    [{ answer: { label: 5, under: 'attacked' }, label: 3, outcome: 'fooled' }, [0]],
  ])('%j', (browse, expected) => expect(numbers(browse)).toEqual(expected));

  it('needs a score to tell right from wrong', () => {
    expect(numbers({ label: 5 }, null)).toEqual([3, 4]);
    expect(numbers({ outcome: 'wrong' }, null)).toEqual([]);
    expect(numbers({ answer: { label: 5, under: 'attacked' } }, { ...score, attacked: null })).toEqual([]);
  });

  it('knows what became of each picture', () => {
    const found = [0, 1, 2, 3, 4].map((index) => pictureScore(score, index));
    expect(found).toEqual([
      { isRight: true, outcome: 'fooled' },
      { isRight: true, outcome: 'held' },
      { isRight: false, outcome: 'already' },
      { isRight: false, outcome: 'corrected' },
      null,
    ]);
    expect(pictureScore({ ...score, attacked: null }, 0)).toEqual({ isRight: true, outcome: null });
  });
});
