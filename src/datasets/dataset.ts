import type { Shape } from '../core/types.ts';
import type { OfficialFiles } from './official.ts';

/** A class of a data set. */
export interface DatasetClass {
  /** As it stands in addresses: short, and never changed. */
  readonly id: string;
  /** As a person reads it. */
  readonly name: string;
}

/** What parameters of attacks start with. The paper's PGD (Sec. 4.1), on pixels in [0, 1]. */
export interface Defaults {
  readonly epsilon: number;
  readonly alpha: number;
  readonly steps: number;
}

/** What the page and the trainer need to know of a data set. No picture of it is shipped. */
export interface Dataset extends Defaults {
  readonly id: string;
  readonly name: string;
  readonly shape: Shape;
  /** At the place of their label. */
  readonly classes: readonly DatasetClass[];
  /** `light-on-dark`: light strokes on black. Own pictures on a light ground are inverted for such a data set. */
  readonly polarity: 'light-on-dark' | 'any';
  /** Standardisation inside every network: (pixel - mean) / deviation, for each channel, over all training pixels. */
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  /** The two classes that the packets start with. */
  readonly pair: readonly [number, number];
  /**
   * Ids of a network and of a gallery picture that it reads rightly, and no more after the page's first attack: what the
   * data set opens with. null: the first of each.
   */
  readonly opening: { readonly network: string; readonly picture: string } | null;
  /** The files that its pictures are published in; null where there are none that can be read here. */
  readonly official: OfficialFiles | null;
  /** Names the copy that our networks were trained and measured on; stands beside every number from it. */
  readonly note: string;
}

/** The names of a data set's classes, at the place of their label: the same array every time for the same data set. */
export function classNames(dataset: Dataset): readonly string[] {
  const kept = namesOf.get(dataset);
  if (kept) return kept;
  const names = dataset.classes.map(({ name }) => name);
  namesOf.set(dataset, names);
  return names;
}

const namesOf = new WeakMap<Dataset, readonly string[]>();

/** Classes whose names are their ids. */
export function classesNamed(ids: readonly string[]): readonly DatasetClass[] {
  return ids.map((id) => ({ id, name: id }));
}
