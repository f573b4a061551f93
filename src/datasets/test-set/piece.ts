import type { Labels } from './test-set.ts';

/** A file as a person gives it. */
export interface OfficialFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface About {
  /** Id of the data set. */
  readonly dataset: string;
  /** The file. */
  readonly name: string;
  readonly count: number;
}

/** What one official file holds; `images` are (count, height, width, channels) bytes. */
export type Piece =
  | (About & { readonly kind: 'images'; readonly images: Uint8Array })
  | (About & { readonly kind: 'labels'; readonly labels: Labels })
  | (About & { readonly kind: 'batch'; readonly images: Uint8Array; readonly labels: Labels });
