import { PlainError } from '../core/errors.ts';
import type { Picture, Shape } from '../core/types.ts';

/** A file of the person's own, as a file input, the clipboard or a drop hands it over. */
export type PictureFile = Blob & { readonly name?: string };

export interface Decoded {
  readonly picture: Picture;
  readonly title: string;
  /** What was done to the file that the person should know: "the colours were inverted". */
  readonly remarks: readonly string[];
}

export async function decodePicture(file: PictureFile, _shape: Shape): Promise<Decoded> {
  throw new PlainError(`${file.name ?? 'the picture'} cannot be read yet`);
}
