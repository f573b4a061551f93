import { datasetOf, withTests, type Known } from '../known.ts';
import type { Choice, NamedPicture, PictureId, Store } from '../model.ts';
import { testIndex, testPicture } from '../test-set/pictures.ts';
import type { TestSets } from '../test-set/types.ts';
import type { Followed } from './follow.ts';
import type { Tools } from './tools.ts';

export function followPicture(tools: Tools, known: Known): Followed<'picture'> {
  return {
    field: 'picture',
    needs: (store) => ({ hard: [store.choice.dataset, store.choice.picture, sourceOf(store.choice.picture, store)] }),
    run: (store) =>
      store.choice.picture === 'own' ? own(store, tools, known) : pictureOf(store.choice.picture, store, tools, known),
  };
}

/** What the person gave that the picture is read from: another file under the same id is another picture. */
export function sourceOf(
  id: PictureId | null,
  { choice, ownFile, testSets }: Pick<Store, 'choice' | 'ownFile' | 'testSets'>,
): object | null {
  if (id === 'own') return ownFile;
  return testIndex(id) === null ? null : (testSets[choice.dataset] ?? null);
}

interface Given {
  readonly choice: Pick<Choice, 'dataset'>;
  readonly testSets: TestSets;
}

/** A picture of the gallery or of the person's test set, as the networks take it. */
export async function pictureOf(
  id: PictureId,
  given: Given,
  { loadPicture }: Pick<Tools, 'loadPicture'>,
  known: Known,
): Promise<NamedPicture> {
  const entry = known.pictures.find((picture) => picture.id === id);
  if (!entry) return testPicture(id, given.choice, withTests(known, given));
  const picture = await loadPicture(entry, datasetOf(entry, known).shape);
  return { ...picture, id, title: entry.title, label: entry.label };
}

async function own({ ownFile, choice }: Store, { decode }: Tools, known: Known): Promise<NamedPicture> {
  if (!ownFile) throw new Error('there is no picture of your own');
  const { picture, title } = await decode(ownFile, datasetOf(choice, known).shape);
  return { ...picture, id: 'own', title, label: null };
}
