/** What outcomes are called, wherever they are told. */
import { outcomes, type Outcome } from './outcome.ts';

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  fooled: 'fooled',
  held: 'held',
  corrected: 'corrected by accident',
  already: 'wrong already',
  stillWrong: 'still wrong',
};

/** `fooled 84, held 2, corrected by accident 0, wrong already 9, still wrong 5`. */
export function countedWords(counts: Readonly<Record<Outcome, number>>): string {
  return outcomes.map((outcome) => `${outcomeWords[outcome]} ${counts[outcome].toLocaleString('en')}`).join(', ');
}
