/** What the gallery of the person's own test set says. */
import type { Outcome } from '../../core/outcome.ts';
import { outcomeWords } from '../../core/words.ts';
import type { Wanted } from '../../state/test-set/types.ts';
import { count } from '../../ui/format.ts';

interface Labelled {
  readonly label: string;
  readonly detail?: string;
}

export const words = {
  trueClass: 'true class',
  every: 'all',
  answer: 'answer',
  outcomes: {
    all: { label: 'all' },
    right: { label: 'right' },
    wrong: { label: 'wrong', detail: 'taken for another class' },
    fooled: { label: outcomeWords.fooled, detail: 'right, but not after the attack' },
    held: { label: outcomeWords.held, detail: 'right, after the attack too' },
    corrected: { label: outcomeWords.corrected, detail: 'wrong, but not after the attack' },
    already: { label: outcomeWords.already, detail: 'after the attack the same wrong answer' },
    stillWrong: { label: outcomeWords.stillWrong, detail: 'after the attack another wrong answer' },
  } satisfies Record<Wanted, Labelled>,
  takenFor: (className: string) => `taken for ${className}`,
  attackedTakenFor: (className: string) => `attacked, taken for ${className}`,
  showAll: 'show all',
  showEvery: 'Show every answer',

  picturesOf: (dataset: string) => `pictures of your ${dataset} test set`,
  none: (measured: number) => `No such picture among the ${count(measured)} that were measured.`,
  number: (last: number) => `number, 0 to ${count(last)}`,
  random: 'Random',
  someOf: (shown: number, all: number) => `${count(shown)} of ${count(all)} pictures`,

  cell: (index: number, picture: string) => `number ${index}: ${picture}`,
  wrong: (label: string, answer: string) => `${label}, taken for ${answer}`,
  attacked: (picture: string, answer: string, outcome: Outcome) =>
    `${picture}; attacked taken for ${answer}: ${outcomeWords[outcome]}`,
} as const;
