/** `npm run evaluate`: its numbers held to PyTorch's answers, and to attacks written out over the tape. */
import { existsSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { readCards } from '../../../scripts/catalog.ts';
import { createNodeEngine, fetchFile, shippedModels } from '../../../scripts/node-engine.ts';
import { argmax } from '../../../src/core/logits.ts';
import { loadArtifacts } from '../../../src/engine/network/load.ts';
import { tapeNetwork } from '../../../src/engine/network/tape.ts';
import type { GalleryEntry } from '../../../src/gallery/gallery.ts';
import { readPicture } from '../../engine/picture.ts';
import { pytorchReference } from '../../engine/pytorch.ts';
import { evaluated, inOrder, ownFolder, reported } from './fixture.ts';

ownFolder();

test('prints one line of JSON with these fields, and the rest elsewhere', async () => {
  const { code, out, err, shown } = await evaluated(['--model', 'mnist-convnet', '--json']);
  expect([code, err]).toEqual([0, 'note: not the official bytes of MNIST, but others in their layout']);
  expect(out).not.toContain('\n');
  const report = JSON.parse(out) as object;
  expect(Object.keys(report)).toEqual([
    'model',
    'epoch',
    'dataset',
    'n',
    'testAccuracy',
    'robustAccuracy',
    'outcomes',
    'attack',
    'parameters',
    'backend',
    'seconds',
  ]);
  expect(report).toEqual({
    model: 'mnist-convnet',
    epoch: 50,
    dataset: 'mnist',
    n: inOrder('mnist').length,
    testAccuracy: expect.any(Number) as number,
    robustAccuracy: null,
    outcomes: null,
    attack: null,
    parameters: 215_370,
    backend: 'wasm',
    seconds: expect.any(Number) as number,
  });
  expect(shown.at(-1)).toMatch(/^\[#{24}\] 20 of 20: right [\d.]+ %, 0:00 left$/);
});

const known = readCards().filter(({ id }) => existsSync(new URL(`../../fixtures/pytorch/${id}.json`, import.meta.url)));

test.each(known)('$id: the test accuracy is that of PyTorch’s answers', async ({ id, dataset, parameters }) => {
  const { epoch, pictures } = pytorchReference(id).at(-1)!;
  const answers = new Map(pictures.map((picture) => [picture.id, picture.prediction]));
  const entries = inOrder(dataset);
  const right = entries.filter((entry) => answers.get(entry.id) === entry.label).length;
  const found = await reported('--model', id);
  expect(found).toMatchObject({
    epoch,
    dataset,
    n: entries.length,
    parameters,
    testAccuracy: rounded(right, entries.length),
  });
});

describe('robust accuracy is that of the attack written out over the tape', () => {
  test.each([
    ['mnist-convnet', 5, 'fgsm', 0.15, 0.15, 1],
    ['mnist-convnet', 5, 'pgd', 0.15, 0.06, 3],
    ['cifar10-resnet-robust', 50, 'fgsm', 8 / 255, 8 / 255, 1],
  ])('%s, epoch %i, %s', async (id, epoch, attack, epsilon, alpha, steps) => {
    const small = attack === 'pgd' ? ['--alpha', String(alpha), '--steps', String(steps)] : [];
    const limit = 12;
    const found = await reported(
      '--model',
      id,
      '--epoch',
      String(epoch),
      '--attack',
      attack,
      '--eps',
      String(epsilon),
      '--limit',
      String(limit),
      ...small,
    );
    const entries = inOrder(found.dataset).slice(0, limit);
    const answers = await answersByTape(id, epoch, entries, { epsilon, alpha, steps });
    const kept = answers.filter((answer, i) => answer === entries[i]!.label).length;
    expect(found).toMatchObject({ n: limit, robustAccuracy: rounded(kept, limit) });
    expect(kept, 'some are fooled').toBeLessThan(Math.round((found.testAccuracy * limit) / 100));
    expect(kept, 'some are not').toBeGreaterThan(0);
  });

  /** Eqs. 21 and 23 of the paper, with the true labels: alpha sign of the gradient is added, within epsilon and [0, 1]. */
  async function answersByTape(
    id: string,
    epoch: number,
    entries: readonly GalleryEntry[],
    { epsilon, alpha, steps }: Record<'epsilon' | 'alpha' | 'steps', number>,
  ): Promise<number[]> {
    await createNodeEngine().request('start', { choice: 'wasm' });
    const folder = `${shippedModels.href}${id}/epoch-${String(epoch).padStart(2, '0')}`;
    const network = await tapeNetwork(await loadArtifacts(folder, { fetch: fetchFile }));
    const answers = entries.map(({ id: picture, label }) => {
      const { shape, pixels: original } = readPicture(picture);
      const tensor = (pixels: Float32Array): tf.Tensor4D => tf.tensor4d(pixels, [1, ...shape]);
      let pixels = original;
      for (let step = 0; step < steps; step++) {
        const gradient = tf.tidy(() => network.inputGradient(tensor(pixels), [label]).dataSync());
        const raised = pixels.map((value, i) => value + alpha * Math.sign(gradient[i]!));
        pixels = raised.map((value, i) =>
          Math.min(Math.max(value, original[i]! - epsilon, 0), original[i]! + epsilon, 1),
        );
      }
      return tf.tidy(() => argmax(network.logits(tensor(pixels)).dataSync<'float32'>()));
    });
    network.dispose();
    return answers;
  }
});

test('every option of an attack reaches the engine', async () => {
  const argv = [
    '--model',
    'mnist-convnet',
    '--epoch',
    '5',
    '--limit',
    '10',
    '--attack',
    'pgd',
    '--eps',
    '38/255',
    '--alpha',
    '.07',
    '--steps',
    '2',
    '--random-start',
    '--seed',
    '7',
  ];
  const found = await reported(...argv);
  expect(found.attack).toEqual({ id: 'pgd', epsilon: 38 / 255, alpha: 0.07, steps: 2, randomStart: true });
  const engine = createNodeEngine();
  await engine.request('start', { choice: 'wasm' });
  const entries = inOrder('mnist').slice(0, 10);
  const images = Uint8Array.from(
    entries.flatMap(({ id }) => Array.from(readPicture(id).pixels, (value) => Math.round(value * 255))),
  );
  const attack = { id: 'pgd', radius: 38 / 255, parameters: { alpha: 0.07, steps: 2, randomStart: true }, seed: 7 };
  const { attacked } = await engine.request('score', {
    network: { id: 'mnist-convnet', epoch: 5 },
    images,
    labels: Uint8Array.from(entries, ({ label }) => label),
    attack,
  });
  engine.close();
  expect(found.robustAccuracy).toBe(
    rounded([...attacked!].filter((answer, i) => answer === entries[i]!.label).length, 10),
  );
});

test('without options an attack has the data set’s', async () => {
  const argv = ['--model', 'cifar10-convnet', '--limit', '1', '--attack'];
  expect((await reported(...argv, 'fgsm')).attack).toEqual({ id: 'fgsm', epsilon: 8 / 255 });
  expect((await reported(...argv, 'pgd')).attack).toEqual({
    id: 'pgd',
    epsilon: 8 / 255,
    alpha: 2 / 255,
    steps: 4,
    randomStart: false,
  });
  expect((await reported(...argv, 'none')).attack).toBeNull();
});

test('plain JavaScript counts as wasm does', async () => {
  const argv = ['--model', 'mnist-convnet', '--attack', 'fgsm', '--limit', '2'];
  const [onCpu, onWasm] = [await reported(...argv, '--backend', 'cpu'), await reported(...argv)];
  expect(onCpu).toEqual({ ...onWasm, backend: 'cpu', seconds: expect.any(Number) as number });
});

test('for reading, it is a table', async () => {
  const { code, out } = await evaluated(['--model', 'mnist-convnet', '--attack', 'fgsm', '--limit', '10']);
  expect(code).toBe(0);
  const lines = out.split('\n');
  expect(lines.slice(0, 2)).toEqual([
    'network          mnist-convnet, epoch 50 (215,370 parameters)',
    "pictures         the first 10 of mnist's test set",
  ]);
  expect(lines[2]).toMatch(/^test accuracy    [\d.]+ %  \(95% interval: [\d.]+ to [\d.]+\)$/);
  expect(lines.slice(3).map((line) => line.replace(/[\d.]+/g, 'N'))).toEqual([
    'attack           fgsm: epsilon N',
    'robust accuracy  N %  (N% interval: N to N)',
    'outcomes         fooled N, held N, corrected by accident N, wrong already N, still wrong N',
    'computed         on wasm in N s',
  ]);
});

/** In percent, to hundredths. */
function rounded(hits: number, count: number): number {
  return Math.round((10_000 * hits) / count) / 100;
}
