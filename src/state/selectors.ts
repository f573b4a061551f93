/** What follows from the store without computing: plain functions, usable in `useStore` where they return primitives. */
import type { Dataset } from '../datasets/dataset.ts';
import { argmax } from '../core/logits.ts';
import { attackOf, datasetOf, known as everything, networkOf, type Known } from './known.ts';
import { defaultPair } from './limits.ts';
import type { Remote, Store } from './model.ts';

/** What there is to show, be it fresh, on its way, or left from before a failure. */
export function valueOf<T>(remote: Remote<T>): T | undefined {
  return 'value' in remote ? remote.value : undefined;
}

export const selectDataset = (store: Store, known: Known = everything): Dataset => datasetOf(store.choice, known);
export const selectNetwork = (store: Store, known: Known = everything) => networkOf(store.choice, known);
export const selectAttack = (store: Store, known: Known = everything) => attackOf(store.choice, known);

/** Class A of the packets: the chosen one, the picture's true class, or the network's answer; null: not known yet. */
export function selectClassA(store: Store): number | null {
  const { choice, picture, attack } = store;
  if (choice.classA !== null) return choice.classA;
  const shown = valueOf(picture);
  if (shown?.id === choice.picture && shown.label !== null) return shown.label;
  const original = valueOf(attack)?.steps[0];
  return original ? argmax(original.logits) : null;
}

/** Class B: the chosen one, the other picture's, or the data set's pair; never class A. */
export function selectClassB(store: Store, known: Known = everything): number | null {
  const a = selectClassA(store);
  if (a === null) return null;
  const { choice } = store;
  const other = known.pictures.find(({ id }) => id === choice.other);
  const [first, second] = defaultPair(datasetOf(choice, known));
  const wanted = [other?.label, choice.classB, second, first, a === 0 ? 1 : 0];
  return wanted.find((label): label is number => typeof label === 'number' && label !== a) ?? null;
}

/** The gallery's picture at the other end of line 1. */
export function selectOther(store: Store, known: Known = everything): string | null {
  const { choice } = store;
  if (choice.other !== null) return choice.other;
  const b = selectClassB(store, known);
  return known.pictures.find(({ dataset, label, id }) => dataset === choice.dataset && label === b && id !== choice.picture)?.id ?? null;
}
