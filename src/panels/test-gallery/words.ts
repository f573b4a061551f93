/** What the gallery of the person's own test set says. */
import type { Outcome } from '../../state/test-set/types.ts';
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
    fooled: { label: 'fooled', detail: 'right, but not after the attack' },
  } satisfies Record<Outcome, Labelled>,
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
  fooled: (label: string, answer: string) => `${label}, attacked taken for ${answer}`,
} as const;
