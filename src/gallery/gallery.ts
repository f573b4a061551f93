/** The pictures that come with the page, all drawn for it; none is of MNIST or CIFAR-10. */
import entries from './gallery.json' with { type: 'json' };

export interface GalleryEntry {
  readonly id: string;
  /** Id of the data set whose size, style and classes the picture has. */
  readonly dataset: string;
  /** Index into the data set's classes: what was drawn, not what a network answers. */
  readonly label: number;
  readonly title: string;
  /** PNG, relative to the page. */
  readonly file: string;
}

export const gallery: readonly GalleryEntry[] = entries;

/** In the order of the classes. */
export function picturesOf(dataset: string): readonly GalleryEntry[] {
  return gallery.filter((entry) => entry.dataset === dataset);
}

/** @throws when no picture has that id. */
export function pictureById(id: string): GalleryEntry {
  const found = gallery.find((entry) => entry.id === id);
  if (!found) throw new Error(`unknown picture: ${id}`);
  return found;
}

/** The drawing that the PNG was made from, relative to the repository. */
export function sourceOf({ dataset, id }: GalleryEntry): string {
  return `pictures/${dataset}/${id}.svg`;
}
