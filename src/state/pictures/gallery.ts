import type { GalleryEntry } from '../../gallery/gallery.ts';
import type { Choice, PictureId } from '../model.ts';
import { datasetOf, type World } from '../world.ts';
import { fail } from '../words.ts';
import type { PictureSource } from './source.ts';

/** The pictures that come with the page. Every id that no other source owns is theirs. */
export const gallery: PictureSource = {
  id: 'gallery',
  owns: () => true,
  label: (id, place, world) => entryOf(id, place, world)?.label,
  async read(id, place, world, { loadPicture }) {
    const entry = entryOf(id, place, world);
    if (!entry) throw fail('no-such-picture', { id });
    const picture = await loadPicture(entry, datasetOf(place, world).shape);
    return { ...picture, id, title: entry.title, label: entry.label };
  },
  follows: () => null,
  first: (choice, label, world) =>
    galleryOf(choice, world).find((entry) => entry.label === label && entry.id !== choice.picture)?.id ?? null,
  carriesOver: false,
  missingWords: null,
  restores: false,
};

/** The gallery's pictures for the data set, in the order of the classes. */
export function galleryOf({ dataset }: Pick<Choice, 'dataset'>, { pictures }: World): readonly GalleryEntry[] {
  return pictures.filter((entry) => entry.dataset === dataset);
}

function entryOf(id: PictureId, { dataset }: Pick<Choice, 'dataset'>, { pictures }: World): GalleryEntry | undefined {
  return pictures.find((entry) => entry.id === id && entry.dataset === dataset);
}
