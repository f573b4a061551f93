import { mkdir, writeFile } from 'node:fs/promises';
import * as tf from '@tensorflow/tfjs-core';
import { layers, sequential } from '@tensorflow/tfjs-layers';
import '@tensorflow/tfjs-backend-cpu';

/** Writes an untrained network for 28x28x1 into the folder: all the kernels of an attack, and hardly any arithmetic. */
export async function writeSmallNetwork(folder: string): Promise<void> {
  await tf.setBackend('cpu');
  const network = sequential({
    layers: [
      layers.conv2d({
        inputShape: [28, 28, 1],
        filters: 4,
        kernelSize: 3,
        strides: 2,
        activation: 'relu',
        padding: 'same',
      }),
      layers.maxPooling2d({ poolSize: 2, strides: 2 }),
      layers.flatten(),
      layers.dense({ units: 10 }),
    ],
  });
  await mkdir(folder, { recursive: true });
  await network.save(
    tf.io.withSaveHandler(async ({ modelTopology, weightSpecs, weightData }) => {
      const weightsManifest = [{ paths: ['weights.bin'], weights: weightSpecs }];
      const model = { format: 'layers-model', generatedBy: null, convertedBy: null, modelTopology, weightsManifest };
      await writeFile(`${folder}/model.json`, JSON.stringify(model));
      await writeFile(`${folder}/weights.bin`, Buffer.from(weightData as ArrayBuffer));
      return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } };
    }),
  );
  network.dispose();
}
