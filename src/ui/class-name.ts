import { words } from './words.ts';

/** The name of a class; `class 7` where the network has none for it. */
export function classNameOf(classes: readonly string[], index: number): string {
  return classes[index] ?? words.classNumber(index);
}
