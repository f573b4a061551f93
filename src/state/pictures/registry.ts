/** All sources of pictures, and what is asked of whichever a picture is from. */
import type { Choice, PictureId } from '../model.ts';
import type { World } from '../world.ts';
import { gallery } from './gallery.ts';
import { own } from './own.ts';
import type { PictureSource } from './source.ts';
import { testSet } from './test-set.ts';

/** The gallery is the last: it takes every id that no other source owns. */
export const sources: readonly PictureSource[] = [own, testSet, gallery];

export function sourceOf(id: PictureId): PictureSource {
  return sources.find((source) => source.owns(id)) ?? gallery;
}

/** The true class; null where it is not known; undefined where there is no such picture. */
export function labelOf(id: PictureId, place: Pick<Choice, 'dataset'>, world: World): number | null | undefined {
  return sourceOf(id).label(id, place, world);
}

/** What the person gave that a picture is read from: another object under the same id is another picture. */
export function followsOf(id: PictureId | null, place: Pick<Choice, 'dataset'>, world: World): object | null {
  return id === null ? null : sourceOf(id).follows(id, place, world);
}

/** The first picture of a class other than the chosen one: of the chosen one's source, else of the gallery. */
export function firstOf(
  choice: Pick<Choice, 'dataset' | 'picture'>,
  label: number,
  world: World,
): PictureId | null {
  return sourceOf(choice.picture).first(choice, label, world) ?? gallery.first(choice, label, world);
}
