import { classNames, type Dataset } from '../datasets/dataset.ts';
import type { Architecture } from './architecture.ts';

/** What the trainer reads: the data set's constants and the layers as `model.json` carries them. */
export function exportTopology(dataset: Dataset, architecture: Architecture): unknown {
  const model = architecture.build(dataset);
  try {
    return {
      id: `${dataset.id}-${architecture.id}`,
      architecture: { id: architecture.id, name: architecture.name },
      dataset: constants(dataset),
      modelTopology: model.toJSON(null, false),
    };
  } finally {
    model.dispose();
  }
}

/** Of a data set, what training needs. Mean and deviation are numbers where all channels agree. */
function constants(dataset: Dataset) {
  const { id, name, shape, epsilon, alpha, steps, note } = dataset;
  const classes = classNames(dataset);
  const [mean, deviation] = [oneOrAll(dataset.mean), oneOrAll(dataset.deviation)];
  return { id, name, shape, classes, mean, deviation, epsilon, alpha, steps, note };
}

function oneOrAll(channels: readonly number[]): number | readonly number[] {
  return channels.every((value) => value === channels[0]) ? channels[0]! : channels;
}
