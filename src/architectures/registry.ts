import { datasets } from '../datasets/registry.ts';
import type { Dataset } from '../datasets/dataset.ts';
import type { Architecture } from './architecture.ts';
import { convnet } from './convnet.ts';
import { googlenet } from './googlenet.ts';
import { resnet } from './resnet.ts';
import { ygcnn } from './ygcnn.ts';

export const architectures: readonly Architecture[] = [convnet, resnet, ygcnn, googlenet];

/** Every network that can be trained: an architecture on one of its data sets, named `<dataset>-<architecture>`. */
export function trainable(): { id: string; dataset: Dataset; architecture: Architecture }[] {
  return datasets.flatMap((dataset) =>
    architectures
      .filter((architecture) => architecture.datasets.includes(dataset.id))
      .map((architecture) => ({ id: `${dataset.id}-${architecture.id}`, dataset, architecture })),
  );
}
