/** What the person does with their own test sets, as changes of the store. */
import { missingFrom } from '../../datasets/test-set/join.ts';
import type { TestSet } from '../../datasets/test-set/test-set.ts';
import { datasetOf, type Known } from '../known.ts';
import type { Actions, Results, Store } from '../model.ts';
import { everyPicture } from './browse.ts';
import { startMeasuring } from './measure.ts';
import { testIndex } from './pictures.ts';
import { isSameSet, sortFiles, takePieces } from './take.ts';

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
  testSets: {},
  testPieces: [],
  missedPicture: null,
  shelf: 'drawn',
  browse: everyPicture,
  scores: [],
  measuring: null,
} as const satisfies Partial<Results>;

export function testActions(access: Access, known: Known): TestActions {
  const { get, set } = access;
  /** One after another: labels that come while their pictures are read must find these. */
  let queue = Promise.resolve();
  return {
    takeFiles(files) {
      queue = queue
        .then(() => takeAll(files, access, known))
        .catch((error: unknown) => {
          get().notify('error', error instanceof Error ? error.message : String(error));
        });
      return queue;
    },
    forgetTestSet(dataset) {
      const { [dataset]: _, ...testSets } = get().testSets;
      set({ testSets, ...withoutScores(get(), dataset), browse: everyPicture });
      // A picture of it cannot be shown any more.
      get().choose({});
    },
    browseTests(change) {
      set({ browse: { ...get().browse, ...change }, shelf: 'test' });
    },
    showShelf(shelf) {
      set({ shelf });
    },
    measure() {
      const started = get().measuring ? null : startMeasuring(get(), known);
      if (started) set(started);
    },
    stopMeasuring() {
      set({ measuring: null });
    },
  };
}

/** Bytes that take long enough to unpack for one to wonder: CIFAR-10's archive has 170 MB. */
const LARGE = 50e6;

async function takeAll(files: Parameters<Actions['takeFiles']>[0], { get, set }: Access, known: Known): Promise<void> {
  const { pictures, official } = await sortFiles(files);
  if (official.length > 0) {
    const waited = get().testPieces;
    const reading = `Reading ${official.map(({ name }) => name).join(', ')} …`;
    if (official.reduce((sum, { size }) => sum + size, 0) > LARGE) get().notify('info', reading);
    const { sets, pieces, missing, errors } = await takePieces(official, waited, known.datasets);
    set({ testPieces: pieces });
    withdraw(get(), reading);
    // What was asked for is there.
    for (const taken of sets) {
      const missed = missingFrom(waited.filter(({ dataset }) => dataset === taken.dataset));
      if (missed !== null) withdraw(get(), asking(missed));
    }
    for (const error of errors) get().notify('error', error);
    for (const words of missing) get().notify('info', asking(words));
    for (const taken of inOrder(sets, get().choice.dataset)) takeSet(taken, { get, set }, known);
  }
  const [first] = pictures;
  if (!first) return;
  if (pictures.length > 1)
    get().notify('info', `One picture at a time: of ${pictures.length} files, ${first.name ?? 'the first'} is shown.`);
  await get().takeFile(first);
}

function asking(words: string): string {
  return `${words}.`;
}

function withdraw({ notices, dismiss }: Store, words: string): void {
  for (const { id, text } of notices) if (text === words) dismiss(id);
}

/** The chosen data set's own comes last, so that the page stays with it. */
function inOrder(sets: readonly TestSet[], chosen: string): readonly TestSet[] {
  return [...sets].sort((a, b) => Number(a.dataset === chosen) - Number(b.dataset === chosen));
}

function takeSet(taken: TestSet, { get, set }: Access, known: Known): void {
  const { testSets, choice, missedPicture, notify, choose } = get();
  const { name } = datasetOf(taken, known);
  const old = testSets[taken.dataset];
  const isOld = old && isSameSet(old, taken);
  if (!isOld)
    set({
      testSets: { ...testSets, [taken.dataset]: taken },
      ...withoutScores(get(), taken.dataset),
      browse: everyPicture,
    });
  set({ shelf: 'test' });
  const what = isOld
    ? 'are here already; what was measured on them stays'
    : 'were read here; nothing of them leaves your browser';
  const elsewhere = choice.dataset === taken.dataset ? '' : ` The page shows ${name} now.`;
  const missed = missedPicture !== null && (testIndex(missedPicture) ?? taken.count) < taken.count;
  // Also without a change: a picture may have been beyond the end of the new set.
  if (choice.dataset !== taken.dataset) choose({ dataset: taken.dataset });
  else choose(missed ? { picture: missedPicture } : {});
  notify('done', `${taken.count.toLocaleString('en')} pictures of ${name} ${what}.${elsewhere}`);
}

/** Answers belong to the pictures that were asked about. */
function withoutScores({ scores, measuring }: Store, dataset: string): Pick<Store, 'scores' | 'measuring'> {
  const kept = scores.filter((score) => score.dataset !== dataset);
  return { scores: kept, measuring: kept.some(({ key }) => key === measuring?.key) ? measuring : null };
}
