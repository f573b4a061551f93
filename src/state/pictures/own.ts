import type { PictureId } from '../model.ts';
import { datasetOf } from '../world.ts';
import { fail, missingOwn } from '../words.ts';
import type { PictureSource } from './source.ts';

/** The id of the picture that the person gave. */
export const OWN: PictureId = 'own';

/** The one picture that the person uploaded, pasted or dropped. What it shows is not known. */
export const own: PictureSource = {
  id: 'own',
  owns: (id) => id === OWN,
  label: (_id, _place, { ownFile }) => (ownFile ? null : undefined),
  async read(id, place, world, { decode }) {
    if (!world.ownFile) throw fail('no-own-picture', {});
    const { picture, title, remarks } = await decode(world.ownFile, datasetOf(place, world));
    return { ...picture, id, title, label: null, remarks };
  },
  follows: (_id, _place, { ownFile }) => ownFile,
  first: () => null,
  carriesOver: true,
  missingWords: missingOwn,
  restores: false,
};
