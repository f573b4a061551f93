import { cifar10 } from '../../../src/datasets/cifar10.ts';
import { picturesOf, type GalleryEntry } from '../../../src/gallery/gallery.ts';

/** The n-th picture of a class. The page opens with the first automobile of CIFAR-10. */
export function drawn(className: string, n = 0, dataset = cifar10): GalleryEntry {
  const label = dataset.classes.findIndex(({ name }) => name === className);
  const found = picturesOf(dataset.id).filter((entry) => entry.label === label)[n];
  if (!found) throw new Error(`no picture ${n} of ${className} in ${dataset.name}`);
  return found;
}
