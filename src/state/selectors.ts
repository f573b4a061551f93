/** What follows from the store without computing: plain functions, usable in `useStore` where they return primitives. */
import type { Dataset } from '../datasets/dataset.ts';
import { attackOf, datasetOf, known as everything, networkOf, withTests, type Known } from './known.ts';
import { defaultPair } from './limits.ts';
import type { CatalogNetwork, Choice, Remote, Store } from './model.ts';
import type { NetworkRef } from '../engine/protocol.ts';
import { firstTestPicture, testIndex, testLabel } from './test-set/pictures.ts';

/** What there is to show, be it fresh, on its way, or left from before a failure. */
export function valueOf<T>(remote: Remote<T>): T | undefined {
  return 'value' in remote ? remote.value : undefined;
}

export const selectDataset = (store: Store, known: Known = everything): Dataset => datasetOf(store.choice, known);
export const selectNetwork = (store: Store, known: Known = everything) => networkOf(store.choice, known);
export const selectAttack = (store: Store, known: Known = everything) => attackOf(store.choice, known);

/**
 * The two classes of the packets: A is the chosen one or `natural`, the picture's own (true, or answered); B is the
 * chosen one, the other picture's, or one of the data set's pair, and never A.
 */
export function classesOf(choice: Choice, natural: number, known: Known = everything): readonly [number, number] {
  const a = choice.classA ?? natural;
  const other = known.pictures.find(({ id }) => id === choice.other)?.label ?? testLabel(choice.other, choice, known);
  const [first, second] = defaultPair(datasetOf(choice, known));
  const b = [other, choice.classB, second, first].find((label) => typeof label === 'number' && label !== a);
  return [a, b ?? (a === 0 ? 1 : 0)];
}

/**
 * The picture at the other end of line 1: the first of that class in the gallery or, where the line begins at one of the
 * person's test set, in that. null where there is none.
 */
export function otherPicture(
  choice: Pick<Choice, 'dataset' | 'picture' | 'other'>,
  classB: number,
  known: Known = everything,
): string | null {
  if (choice.other !== null) return choice.other;
  const test = testIndex(choice.picture) === null ? null : firstTestPicture(choice, classB, known);
  if (test !== null) return test;
  const found = known.pictures.find(
    ({ dataset, label, id }) => dataset === choice.dataset && label === classB && id !== choice.picture,
  );
  return found?.id ?? null;
}

/** The checkpoint of the packets' second row; null where there is none, or where it is the first row's. */
export function compareRef(
  choice: Pick<Choice, 'network' | 'epoch' | 'compareNetwork' | 'compareEpoch'>,
): NetworkRef | null {
  const { network, epoch, compareNetwork, compareEpoch } = choice;
  const id = compareNetwork ?? network;
  if (compareEpoch === null || (id === network && compareEpoch === epoch)) return null;
  return { id, epoch: compareEpoch };
}

/** The network of the same architecture that was trained the other way, robust beside standard. */
export function siblingOf(
  { dataset, architecture, training }: CatalogNetwork,
  known: Known = everything,
): CatalogNetwork | undefined {
  return known.networks.find(
    (other) => other.dataset === dataset && other.architecture === architecture && other.training !== training,
  );
}

/** Class A as far as it is known without asking the network; else what it was found to be, or null. */
export function selectClassA(store: Store): number | null {
  const { choice, picture, line } = store;
  if (choice.classA !== null) return choice.classA;
  const shown = valueOf(picture);
  if (shown?.id === choice.picture && shown.label !== null) return shown.label;
  return valueOf(line)?.classA ?? null;
}

export function selectClassB(store: Store, known: Known = everything): number | null {
  const a = selectClassA(store);
  return a === null ? null : classesOf(store.choice, a, withTests(known, store))[1];
}

export function selectOther(store: Store, known: Known = everything): string | null {
  const b = selectClassB(store, known);
  return b === null ? null : otherPicture(store.choice, b, withTests(known, store));
}

/** What the view on show has to wait for after a change of the network. */
export function selectShown({ choice, attack, line, compareLine }: Store): readonly Remote<unknown>[] {
  if (choice.view === 'attack') return [attack];
  if (choice.view !== 'packets') return [];
  return compareRef(choice) ? [line, compareLine] : [line];
}

/** Whether it was computed here, for what is chosen now: neither stale nor from before. */
export function isLive(remote: Remote<unknown>): boolean {
  return remote.state === 'ready' && !remote.cached;
}
