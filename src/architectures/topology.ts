import type { Dataset } from '../datasets/dataset.ts';
import type { Architecture } from './architecture.ts';

/** What the trainer reads: the data set's constants and the layers as `model.json` carries them. */
export function exportTopology(dataset: Dataset, architecture: Architecture): unknown {
  const model = architecture.build(dataset);
  try {
    return {
      id: `${dataset.id}-${architecture.id}`,
      architecture: { id: architecture.id, name: architecture.name },
      dataset,
      modelTopology: model.toJSON(null, false),
    };
  } finally {
    model.dispose();
  }
}
