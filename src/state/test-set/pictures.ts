/** The ids of pictures of the person's own test set, like `test-17`: counted from 0, as PyTorch and Keras do. */
import type { TestSet } from '../../datasets/test-set/test-set.ts';
import type { Choice, PictureId } from '../model.ts';
import type { World } from '../world.ts';

/** Six figures are more pictures than the largest of the official files has. */
const PATTERN = /^test-(0|[1-9]\d{0,5})$/;

export function testId(index: number): PictureId {
  return `test-${index}`;
}

/** The number in an id; null for ids of other pictures. */
export function testIndex(id: PictureId): number | null {
  const found = PATTERN.exec(id);
  return found ? Number(found[1]) : null;
}

/** The person's test set of the chosen data set; null where they gave none. */
export function testSetOf({ dataset }: Pick<Choice, 'dataset'>, { testSets }: Pick<World, 'testSets'>): TestSet | null {
  return testSets[dataset] ?? null;
}
