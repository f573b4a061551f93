/** The shipped networks are plain LayersModels: whoever has tfjs can load them, and gets what the engine gets. */
import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { catalog } from '../../src/state/catalog.ts';
import { farthest, pytorchReference } from './pytorch.ts';
import { readPicture } from './picture.ts';

test.each(catalog.map(({ id, epochs }) => [id, epochs.at(-1)!.epoch] as const))(
  '%s opens in tfjs itself',
  async (id, epoch) => {
    await tf.setBackend('cpu');
    const folder = new URL(`../../public/models/${id}/epoch-${epoch}/`, import.meta.url);
    const { modelTopology, weightsManifest } = JSON.parse(readFileSync(new URL('model.json', folder), 'utf8')) as {
      modelTopology: tf.io.ModelArtifacts['modelTopology'] & object;
      weightsManifest: tf.io.WeightsManifestConfig;
    };
    const weightData = new Uint8Array(readFileSync(new URL('weights.bin', folder))).buffer;
    const weightSpecs = weightsManifest.flatMap(({ weights }) => weights);
    const model = await tf.loadLayersModel(tf.io.fromMemory({ modelTopology, weightSpecs, weightData }));
    const [wanted] = pytorchReference(id).at(-1)!.pictures;
    const { shape, pixels } = readPicture(wanted!.id);
    const logits = tf.tidy(() => model.predict(tf.tensor4d(pixels, [1, ...shape])) as tf.Tensor);
    expect(farthest(await logits.data(), wanted!.logits)).toBeLessThanOrEqual(1e-4);
    logits.dispose();
    model.dispose();
  },
);
