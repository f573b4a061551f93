import type { Choice, NamedPicture, PictureId } from '../model.ts';
import type { World } from '../world.ts';
import { sourceOf } from './registry.ts';
import type { PictureTools } from './source.ts';

export interface PicturePlace {
  /** The picture is read in the shape of its data set. */
  readonly choice: Pick<Choice, 'dataset'>;
  readonly world: World;
}

/**
 * A picture of any source, as the networks take it.
 * @throws PlainError where there is no such picture, or it cannot be read
 */
export function readPicture(
  id: PictureId,
  { choice, world }: PicturePlace,
  tools: PictureTools,
): Promise<NamedPicture> {
  return sourceOf(id).read(id, choice, world, tools);
}
