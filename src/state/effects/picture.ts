import { datasetOf, type Known } from '../known.ts';
import type { NamedPicture, Store } from '../model.ts';
import type { Followed } from './follow.ts';
import type { Tools } from './tools.ts';

export function followPicture(tools: Tools, known: Known): Followed<'picture'> {
  return {
    field: 'picture',
    needs: ({ choice, ownFile }) => ({ hard: [choice.dataset, choice.picture, choice.picture === 'own' ? ownFile : null] }),
    run: (store) => (store.choice.picture === 'own' ? own(store, tools, known) : galleryPicture(store.choice.picture, tools, known)),
  };
}

/** A picture of the gallery as the networks take it. */
export async function galleryPicture(id: string, { loadPicture }: Tools, known: Known): Promise<NamedPicture> {
  const entry = known.pictures.find((picture) => picture.id === id);
  if (!entry) throw new Error(`unknown picture: ${id}`);
  const picture = await loadPicture(entry, datasetOf(entry, known).shape);
  return { ...picture, id, title: entry.title, label: entry.label };
}

async function own({ ownFile, choice }: Store, { decode }: Tools, known: Known): Promise<NamedPicture> {
  if (!ownFile) throw new Error('there is no picture of your own');
  const { picture, title } = await decode(ownFile, datasetOf(choice, known).shape);
  return { ...picture, id: 'own', title, label: null };
}
