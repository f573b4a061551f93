/** Lower-case hexadecimal. */
export type Sum = readonly [algorithm: 'md5' | 'sha256', hex: string];

export interface OfficialSum {
  readonly name: string;
  readonly sum: Sum;
  /** Its size in bytes. */
  readonly bytes: number;
}

/** A packed file that holds some of the official ones. */
export interface Archive extends OfficialSum {
  /** URLs to fetch it from, tried in this order. */
  readonly addresses: readonly string[];
  /** Names of the official files in it. */
  readonly holds: readonly string[];
}

/**
 * How pictures lie in the files. `idx`: MNIST's files, pictures and labels apart. `records`: one file of labels, each
 * followed by its picture, channel by channel, row by row, one byte a value; labels of two bytes are big-endian.
 */
export type Layout = { readonly kind: 'idx' } | { readonly kind: 'records'; readonly labelBytes: 1 | 2 };

/** A piece of a sentence: plain words, words that lead to a page, or a file's name. */
export type Span = string | { readonly words: string; readonly address: string } | { readonly file: string };

/** What a reader of numbers measured on these files has to know; `partly`: of numbers on the first pictures alone. */
export interface Remark {
  readonly when: 'always' | 'partly';
  readonly words: string;
}

/** The files that a data set is published in: their sums, where to get them, and how to read them. */
export interface OfficialFiles {
  readonly layout: Layout;
  /** Below the data folder. */
  readonly folder: string;
  readonly files: readonly OfficialSum[];
  /** Names of those with the test pictures. */
  readonly test: readonly string[];
  readonly archives: readonly Archive[];
  /** What files in this layout with other sums may be, in words; null: they are refused. */
  readonly otherwise: string | null;
  /** One sentence: which files hold the test pictures, and where to get them. */
  readonly where: readonly Span[];
  readonly remarks: readonly Remark[];
}
