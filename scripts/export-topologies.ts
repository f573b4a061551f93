/**
 * Writes every network's layers as training/topologies/<dataset>-<architecture>.json, with the data set's
 * constants: all that the PyTorch trainer knows of a network.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import '@tensorflow/tfjs-backend-cpu';
import { trainable } from '../src/architectures/registry.ts';
import { exportTopology } from '../src/architectures/topology.ts';

const folder = fileURLToPath(new URL('../training/topologies/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const { id, dataset, architecture } of trainable()) {
  const file = `${folder}${id}.json`;
  writeFileSync(file, `${JSON.stringify(exportTopology(dataset, architecture), null, 1)}\n`);
  console.log(file);
}
