/** What the frame of the page says, but for its marked-up sentences, which are in prose.tsx. */
import type { ThemeChoice } from '../state/model.ts';

export const words = {
  name: 'Neural Packets',
  question: 'Can a network be accurate and yet hard to fool?',
  theme: 'theme',
  themes: { auto: 'auto', light: 'light', dark: 'dark' } satisfies Record<ThemeChoice, string>,
  skip: 'Skip to the view',
  questions: 'questions about the same picture and network',
  pagesOf: (question: string) => `pages of ${question}`,

  startingEngine: 'Starting the engine',
  loadingNetwork: (network: string, epoch: number) => `Loading ${network}, epoch ${epoch}`,
  untilThen: '(shown: computed when the page was made)',
  startedAgain: (reason: string) => `The engine was started again (${reason}). Your settings are as they were.`,

  stopped: (message: string) => `This view stopped: ${message}.`,
  showAgain: 'Show it again',

  /** @param datasets names of those whose official files can be read: `A, B or C`; null where there are none */
  orTestFiles(datasets: readonly string[]): string | null {
    if (datasets.length === 0) return null;
    return `or the official test files of ${new Intl.ListFormat('en', { type: 'disjunction' }).format(datasets)}`;
  },
} as const;
