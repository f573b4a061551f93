/** The pictures of the person's own test set, by ids like `test-17`: counted from 0, as PyTorch and Keras count them. */
import { pictureAt, type TestSet } from '../../datasets/test-set/test-set.ts';
import { datasetOf, type Known } from '../known.ts';
import type { Choice, NamedPicture, PictureId } from '../model.ts';

/** Six figures are more pictures than the largest of the official files has. */
const PATTERN = /^test-(0|[1-9]\d{0,5})$/;

export function testId(index: number): PictureId {
  return `test-${index}`;
}

/** The number in an id; null for ids of other pictures. */
export function testIndex(id: unknown): number | null {
  const found = typeof id === 'string' ? PATTERN.exec(id) : null;
  return found ? Number(found[1]) : null;
}

/** The person's test set of the chosen data set; null where they gave none. */
export function testSetOf({ dataset }: Pick<Choice, 'dataset'>, { testSets }: Known): TestSet | null {
  return testSets?.[dataset] ?? null;
}

/** The true class of a picture by its id alone; undefined where there is no such picture. */
export function testLabel(id: unknown, choice: Pick<Choice, 'dataset'>, known: Known): number | undefined {
  const index = testIndex(id);
  // Beyond the end there is no label.
  return index === null ? undefined : testSetOf(choice, known)?.labels[index];
}

/** @throws when there is no such picture. */
export function testPicture(id: PictureId, choice: Pick<Choice, 'dataset'>, known: Known): NamedPicture {
  const [index, set, label] = [testIndex(id), testSetOf(choice, known), testLabel(id, choice, known)];
  if (index === null || !set || label === undefined)
    throw new Error(`there is no picture ${id}: the test files have to be given again`);
  const { classes } = datasetOf(choice, known);
  return { ...pictureAt(set, index), id, title: `test picture ${index}, ${classes[label] ?? `class ${label}`}`, label };
}

/** The first picture of a class that is not the given one; null where there is none. */
export function firstTestPicture(
  choice: Pick<Choice, 'dataset' | 'picture'>,
  label: number,
  known: Known,
): PictureId | null {
  const labels = testSetOf(choice, known)?.labels;
  const own = testIndex(choice.picture);
  const found = labels?.findIndex((value, index) => value === label && index !== own) ?? -1;
  return found < 0 ? null : testId(found);
}
