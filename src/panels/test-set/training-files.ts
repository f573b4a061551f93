import type { Dataset } from '../../datasets/dataset.ts';
import type { TestSet } from '../../datasets/test-set/test-set.ts';

/** Whether the pictures are those that networks learn from. Only the files' names tell: they say so, or they are official. */
export function isTraining({ names }: Pick<TestSet, 'names'>, { official }: Pick<Dataset, 'official'>): boolean {
  const training = (official?.files ?? [])
    .filter(({ name }) => !official?.test.includes(name))
    .map(({ name }) => stem(name));
  return names.some((name) => /train/i.test(name) || training.some((file) => name.toLowerCase().includes(file)));
}

/** Without the ending, which copies and packed files change. */
function stem(name: string): string {
  return name.replace(/\.\w+$/, '').toLowerCase();
}
