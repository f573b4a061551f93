/** Classes are counted beyond one byte, and refused beyond two. */
import { expect, test } from 'vitest';
import { argmax } from '../../src/core/logits.ts';
import { cpu } from '../../src/engine/backends/cpu.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Engine } from '../../src/engine/protocol.ts';

const network = { id: 'many', epoch: 1 };
const shape = [2, 2, 1] as const;

/** A network of so many classes that always answers the last one. */
async function engineOf(classes: number): Promise<Engine> {
  const layers = [
    { class_name: 'Flatten', name: 'flatten', config: { name: 'flatten', batch_input_shape: [null, ...shape] } },
    {
      class_name: 'Dense',
      name: 'logits',
      config: { name: 'logits', units: classes, activation: 'linear', use_bias: true },
    },
  ];
  const weights = [
    { name: 'logits/kernel', shape: [4, classes], dtype: 'float32' },
    { name: 'logits/bias', shape: [classes], dtype: 'float32' },
  ];
  const model = {
    modelTopology: { class_name: 'Sequential', config: { name: 'many', layers } },
    weightsManifest: [{ paths: ['weights.bin'], weights }],
  };
  const values = new Float32Array(5 * classes);
  values[values.length - 1] = 1;
  const fetchFile: typeof fetch = async (url) =>
    new Response(String(url).endsWith('model.json') ? JSON.stringify(model) : values.buffer);
  const engine = createEngine({ backends: [cpu], models: 'http://localhost/', fetch: fetchFile });
  await engine.request('start', { choice: 'cpu' });
  return engine;
}

const images = Uint8Array.from({ length: 3 * 4 }, (_, i) => 20 * i);
const labels = Uint16Array.of(999, 231, 999);
const asked = { network, images, labels, attack: { id: 'fgsm', radius: 0.1, parameters: {}, seed: 1 } };

test('a network of 1,000 classes answers 999', async () => {
  const engine = await engineOf(1000);
  const picture = { shape, pixels: new Float32Array(4) };
  const { logits } = await engine.request('predict', { network, pictures: [picture] });
  expect(argmax(logits)).toBe(999);
  const { predictions, attacked } = await engine.request('score', asked);
  expect([...predictions]).toEqual([999, 999, 999]);
  expect([...attacked!]).toEqual([999, 999, 999]);
});

test('answers that do not fit into 16 bits are refused', async () => {
  const fits = await engineOf(2 ** 16);
  expect([...(await fits.request('score', { ...asked, attack: null })).predictions]).toEqual([65535, 65535, 65535]);
  const tooMany = await engineOf(2 ** 16 + 1);
  await expect(tooMany.request('score', asked)).rejects.toMatchObject({
    code: 'too-many-classes',
    message: expect.stringMatching(/has 65537 classes/),
  });
});
