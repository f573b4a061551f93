/** Data sets whose channels have a mean and a deviation of their own. */
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { architectures } from '../../src/architectures/registry.ts';
import { exportTopology } from '../../src/architectures/topology.ts';
import { classNames } from '../../src/datasets/dataset.ts';
import { patterns } from '../fixtures/dataset/patterns.ts';
import { startBackend } from '../engine/backends.ts';

beforeAll(() => startBackend('cpu'));

interface Exported {
  readonly dataset: object;
  readonly modelTopology: { readonly config: { readonly layers: readonly { name: string; config: object }[] } };
}

describe.each(architectures)('$id of the patterns', (architecture) => {
  it('standardises each channel by itself', () => {
    const model = architecture.build(patterns);
    const pixels = tf.randomUniform([2, 40, 24, 2], 0, 1, 'float32', 1);
    const standardised = model.getLayer('standardise').call(pixels, {}) as Tensor;
    const expected = Array.from(pixels.dataSync(), (value, i) => (value - [0.4, 0.6][i % 2]!) / [0.18, 0.24][i % 2]!);
    const found = standardised.dataSync<'float32'>();
    const worst = found.reduce((most, value, i) => Math.max(most, Math.abs(value - expected[i]!)), 0);
    expect(worst).toBeLessThan(1e-5);
    expect(model.outputs[0]!.shape).toEqual([null, 300]);
    tf.dispose([pixels, standardised]);
    model.dispose();
  });

  it('is exported with a number for each channel', () => {
    const { dataset, modelTopology } = exportTopology(patterns, architecture) as Exported;
    expect(dataset).toMatchObject({ mean: [0.4, 0.6], deviation: [0.18, 0.24], classes: classNames(patterns) });
    const { config } = modelTopology.config.layers.find(({ name }) => name === 'standardise')!;
    expect(config).toMatchObject({ scale: [1 / 0.18, 1 / 0.24], offset: [-0.4 / 0.18, -0.6 / 0.24] });
  });
});
