/** The questions at the top of the page. Each view names the one that it answers; views of one question are its pages. */
import { words } from './words.ts';

export interface Question {
  readonly id: string;
  /** In a word: `Attack`. */
  readonly title: string;
  /** The question itself. */
  readonly words: string;
}

export const questions = {
  attack: { id: 'attack', ...words.questions.attack },
  packets: { id: 'packets', ...words.questions.packets },
  tradeoff: { id: 'tradeoff', ...words.questions.tradeoff },
} as const satisfies Readonly<Record<string, Question>>;

/** What asks a question: a view. */
interface Asking {
  readonly question: Question;
}

export interface Answered<V extends Asking> {
  readonly question: Question;
  /** At least one, in the order of the views. */
  readonly pages: readonly V[];
}

/** Questions that some view answers, in the order of the views. */
export function answeredBy<V extends Asking>(views: readonly V[]): Answered<V>[] {
  const asked = new Map(views.map(({ question }) => [question.id, question]));
  return [...asked.values()].map((question) => ({
    question,
    pages: views.filter((view) => view.question.id === question.id),
  }));
}
