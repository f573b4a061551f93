/** What the person does with their own test sets, as changes of the store. */
import { messageOf } from '../../core/errors.ts';
import { missingFrom } from '../../datasets/test-set/join.ts';
import type { TestSet } from '../../datasets/test-set/test-set.ts';
import type { PictureFile } from '../../pictures/decode.ts';
import { labelOf } from '../pictures/registry.ts';
import type { Actions, Results, Store } from '../store-types.ts';
import { askingFor, onePicture, readingFiles, takenSet } from '../words.ts';
import { datasetOf } from '../world.ts';
import { everyPicture } from './browse.ts';
import { startMeasuring } from './measure.ts';
import { isSameSet, sortFiles, takePieces, type Sorted } from './take.ts';

type TestActions = Pick<
  Actions,
  'takeFiles' | 'forgetTestSet' | 'browseTests' | 'showShelf' | 'measure' | 'stopMeasuring'
>;

interface Access {
  get(): Store;
  set(change: Partial<Store>): void;
}

/** Before anything was given. */
export const noTests = {
  testPieces: [],
  missedPicture: null,
  shelf: 'drawn',
  browse: everyPicture,
  scores: [],
  measuring: null,
} as const satisfies Partial<Results>;

export function testActions(access: Access): TestActions {
  const { get, set } = access;
  /** Files are read one batch after another, so that labels given while their pictures are still read find these. */
  let queue = Promise.resolve();
  return {
    takeFiles(files) {
      queue = queue
        .then(() => takeAll(files, access))
        .catch((error: unknown) => get().notify('error', messageOf(error)));
      return queue;
    },
    forgetTestSet(dataset) {
      const { world } = get();
      const { [dataset]: _, ...testSets } = world.testSets;
      set({ world: { ...world, testSets }, ...withoutScores(get(), dataset), browse: everyPicture });
      // Choosing nothing settles the choice again: a picture of that set cannot be shown any more.
      get().choose({});
    },
    browseTests(change) {
      set({ browse: { ...get().browse, ...change }, shelf: 'test' });
    },
    showShelf(shelf) {
      set({ shelf });
    },
    measure() {
      const started = get().measuring ? null : startMeasuring(get());
      if (!started) return;
      set(started);
      get().endNotices('measuring');
    },
    stopMeasuring() {
      set({ measuring: null });
    },
  };
}

/** Files of more bytes take seconds to unpack, so the person is told that they are being read. */
const LARGE = 50e6;

async function takeAll(files: readonly PictureFile[], access: Access): Promise<void> {
  const { get } = access;
  const { pictures, official } = await sortFiles(files, get().world.datasets);
  if (official.length > 0) await takeOfficial(official, access);
  const [first] = pictures;
  if (!first) return;
  if (pictures.length > 1) get().notify('info', onePicture(pictures.length, first.name));
  await get().takeFile(first);
}

async function takeOfficial(official: Sorted['official'], access: Access): Promise<void> {
  const { get, set } = access;
  const waited = get().testPieces;
  const reading = readingFiles(official.map(({ name }) => name));
  if (official.reduce((sum, { size }) => sum + size, 0) > LARGE) get().notify('info', reading);
  const { sets, pieces, missing, errors } = await takePieces(official, waited, get().world.datasets);
  set({ testPieces: pieces });
  withdraw(get(), reading);
  // The other half is here now, so the notice that asked for it goes.
  for (const taken of sets) {
    const missed = missingFrom(waited.filter(({ dataset }) => dataset === taken.dataset));
    if (missed !== null) withdraw(get(), askingFor(missed));
  }
  for (const error of errors) get().notify('error', error);
  for (const words of missing) get().notify('info', askingFor(words));
  for (const taken of inOrder(sets, get().choice.dataset)) takeSet(taken, access);
}

function withdraw({ notices, dismiss }: Store, words: string): void {
  for (const { id, text } of notices) if (text === words) dismiss(id);
}

/** The chosen data set's own comes last, so that the page stays with it. */
function inOrder(sets: readonly TestSet[], chosen: string): readonly TestSet[] {
  return [...sets].sort((a, b) => Number(a.dataset === chosen) - Number(b.dataset === chosen));
}

function takeSet(taken: TestSet, { get, set }: Access): void {
  const { world, choice, missedPicture, notify, choose } = get();
  const old = world.testSets[taken.dataset];
  const isOld = old !== undefined && isSameSet(old, taken);
  if (!isOld)
    set({
      world: { ...world, testSets: { ...world.testSets, [taken.dataset]: taken } },
      ...withoutScores(get(), taken.dataset),
      browse: everyPicture,
    });
  set({ shelf: 'test' });
  const isElsewhere = choice.dataset !== taken.dataset;
  const isRestored = missedPicture !== null && labelOf(missedPicture, taken, get().world) !== undefined;
  // Choosing nothing settles the choice again: the chosen picture may be beyond the end of the new set.
  if (isElsewhere) choose({ dataset: taken.dataset });
  else choose(isRestored ? { picture: missedPicture } : {});
  notify('done', takenSet({ count: taken.count, name: datasetOf(taken, world).name, isOld, isElsewhere }));
}

/** Scores of a data set go with its pictures. */
function withoutScores({ scores, measuring }: Store, dataset: string): Pick<Store, 'scores' | 'measuring'> {
  const kept = scores.filter((score) => score.dataset !== dataset);
  return { scores: kept, measuring: kept.some(({ key }) => key === measuring?.key) ? measuring : null };
}
