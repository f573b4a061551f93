import { pictureAt } from '../../datasets/test-set/test-set.ts';
import type { Choice, PictureId } from '../model.ts';
import { testId, testIndex, testSetOf } from '../test-set/pictures.ts';
import { datasetOf, type World } from '../world.ts';
import { fail, missingTest, testTitle } from '../words.ts';
import type { PictureSource } from './source.ts';

/** The pictures of the person's own test set. The same number is another picture in another data set. */
export const testSet: PictureSource = {
  id: 'test-set',
  owns: (id) => /^test-\d+$/.test(id),
  label: labelOf,
  async read(id, place, world) {
    const [index, set, label] = [testIndex(id), testSetOf(place, world), labelOf(id, place, world)];
    if (index === null || !set || label === undefined) throw fail('no-test-picture', { id });
    const title = testTitle(index, label, datasetOf(place, world).classes[label]?.name);
    return { ...pictureAt(set, index), id, title, label };
  },
  follows: (_id, place, world) => testSetOf(place, world),
  first(choice, label, world) {
    const chosen = testIndex(choice.picture);
    const labels = testSetOf(choice, world)?.labels;
    const found = labels?.findIndex((value, index) => value === label && index !== chosen) ?? -1;
    return found < 0 ? null : testId(found);
  },
  carriesOver: false,
  missingWords: missingTest,
  restores: true,
};

function labelOf(id: PictureId, place: Pick<Choice, 'dataset'>, world: World): number | undefined {
  const index = testIndex(id);
  // undefined beyond the end of the set.
  return index === null ? undefined : testSetOf(place, world)?.labels[index];
}
