/** Test sets as a person gives them to a store. */
import type { OfficialFile } from '../../../src/datasets/test-set/piece.ts';
import type { AppStore } from '../../../src/state/store.ts';
import type { Score } from '../../../src/state/test-set/types.ts';
import { batchFile } from '../../datasets/test-set/files.ts';

export function fileOf({ name, bytes }: OfficialFile): File {
  return new File([bytes as Uint8Array<ArrayBuffer>], name);
}

export const give = (store: AppStore, ...files: readonly OfficialFile[]): Promise<void> =>
  store.getState().takeFiles(files.map(fileOf));

export const texts = (store: AppStore): string[] => store.getState().notices.map(({ text }) => text);

/** CIFAR-10 pictures of these classes, in a store. */
export async function giveBatch(store: AppStore, labels: readonly number[]): Promise<void> {
  await give(store, batchFile(labels));
  for (const { id } of store.getState().notices) store.getState().dismiss(id);
}

/** A score of the first pictures with these labels and answers. */
export function scoreOf(
  labels: readonly number[],
  predictions: readonly number[],
  attacked: readonly number[] | null,
  change: Partial<Score> = {},
): Score {
  const set = {
    dataset: 'cifar10',
    shape: [32, 32, 3],
    names: ['test_batch.bin'],
    count: labels.length,
    images: new Uint8Array(),
    labels: Uint8Array.from(labels),
  } as const;
  return {
    key: 'key',
    dataset: 'cifar10',
    network: { id: 'cifar10-resnet', epoch: 50 },
    attack: null,
    set,
    done: predictions.length,
    predictions: Uint16Array.from(predictions),
    attacked: attacked && Uint16Array.from(attacked),
    milliseconds: 100,
    ...change,
  };
}
