import { cifar10 } from '../../../src/datasets/cifar10.ts';
import { picturesOf, type GalleryEntry } from '../../../src/gallery/gallery.ts';

/** The n-th picture of a class of CIFAR-10. The page opens with the first automobile. */
export function drawn(className: string, n = 0): GalleryEntry {
  const label = cifar10.classes.indexOf(className);
  const found = picturesOf(cifar10.id).filter((entry) => entry.label === label)[n];
  if (!found) throw new Error(`no picture ${n} of ${className}`);
  return found;
}
