/**
 * Writes every network's layers as training/topologies/<dataset>-<architecture>.json, with the data set's
 * constants: all that the PyTorch trainer knows of a network.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import '@tensorflow/tfjs-backend-cpu';
import { architectures } from '../src/architectures/registry.ts';
import { exportTopology } from '../src/architectures/topology.ts';
import { datasets } from '../src/datasets/registry.ts';

const folder = fileURLToPath(new URL('../training/topologies/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const dataset of datasets) {
  for (const architecture of architectures) {
    const file = `${folder}${dataset.id}-${architecture.id}.json`;
    writeFileSync(file, `${JSON.stringify(exportTopology(dataset, architecture), null, 1)}\n`);
    console.log(file);
  }
}
