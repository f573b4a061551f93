/** Scores of many pictures, held to the same pictures one by one. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { attacks } from '../../src/attacks/registry.ts';
import { argmax, row } from '../../src/core/logits.ts';
import { sizeOf, type Picture } from '../../src/core/types.ts';
import { datasetOfNetwork } from '../../src/datasets/registry.ts';
import { picturesOf } from '../../src/gallery/gallery.ts';
import { loadArtifacts } from '../../src/engine/network/load.ts';
import { openNetwork } from '../../src/engine/network/open.ts';
import type { ScoreProgress, ScoreRequest } from '../../src/engine/protocol.ts';
import { scorePictures } from '../../src/engine/score.ts';
import { createNodeEngine, fetchFile, shippedModels } from '../../scripts/node-engine.ts';
import { readPicture } from './picture.ts';

const network = { id: 'mnist-convnet', epoch: 5 };
const shape = datasetOfNetwork(network.id).shape;
const size = sizeOf(shape);
const entries = picturesOf('mnist');
const pictures: readonly Picture[] = entries.map(({ id }) => readPicture(id));
const images = new Uint8Array(pictures.flatMap(({ pixels }) => Array.from(pixels, (value) => Math.round(value * 255))));
const labels = Uint8Array.from(entries, ({ label }) => label);
const plain: ScoreRequest = { network, images, labels, attack: null };

/** Radii that fool some of the pictures and not all. */
const radii: Record<string, number> = { fgsm: 0.15, fgm: 2.5, pgd: 0.15 };

function attackOf(id: string, parameters: Record<string, number | boolean> = {}): NonNullable<ScoreRequest['attack']> {
  return { id, epsilon: radii[id]!, parameters: id === 'pgd' ? { alpha: 0.05, ...parameters } : parameters, seed: 7 };
}

/** The first pictures alone: plain JavaScript takes its time. */
function first(count: number): ScoreRequest {
  return { ...plain, images: images.slice(0, count * size), labels: labels.slice(0, count) };
}

describe.each([
  ['wasm', entries.length],
  ['cpu', 3],
] as const)('on %s', (backend, count) => {
  const request = first(count);
  const engine = createNodeEngine();
  beforeAll(async () => expect(await engine.start(backend)).toMatchObject({ backend }));

  test('answers are those of predict', async () => {
    const { predictions, attacked } = await engine.score(request);
    const rows = await engine.predict(network, pictures.slice(0, count));
    expect([...predictions]).toEqual(pictures.slice(0, count).map((_, i) => argmax(row(rows.logits, rows.classes, i))));
    expect(attacked).toBeNull();
  });

  const cases = attacks.flatMap((attack) => [
    [attack.id, {}] as const,
    ...(attack.parameters.some(({ id }) => id === 'randomStart') ? [[attack.id, { randomStart: true }] as const] : []),
  ]);

  test.each(cases)('answers under %s %o are those of attacks one by one', async (id, parameters) => {
    const attack = attackOf(id, parameters);
    const { predictions, attacked } = await engine.score({ ...request, attack });
    const alone: number[] = [];
    for (const [index, picture] of pictures.slice(0, count).entries()) {
      const common = {
        network,
        picture,
        attack: id,
        epsilon: attack.epsilon,
        parameters: attack.parameters,
        target: null,
      };
      const { steps } = await engine.attack({ ...common, label: labels[index]!, seed: attack.seed + index });
      alone.push(argmax(steps.at(-1)!.logits));
    }
    expect([...attacked!]).toEqual(alone);
    expect(predictions).toEqual((await engine.score(request)).predictions);
    if (count < entries.length) return;
    const kept = alone.filter((answer, index) => answer === labels[index]).length;
    expect(kept, 'some are fooled').toBeLessThan(count);
    expect(kept, 'some are not').toBeGreaterThan(0);
  });
});

describe('on wasm', () => {
  const engine = createNodeEngine();
  beforeAll(async () => void (await engine.start('wasm')));

  test.each([1, 3, 7, 64])('batches of %i change nothing, nor does the last one being filled up', async (batch) => {
    const compiled = await openNetwork(
      await loadArtifacts(`${shippedModels.href}${network.id}/epoch-05`, { fetch: fetchFile }),
    );
    const attack = attackOf('pgd', { randomStart: true });
    const wanted = await engine.score({ ...plain, attack });
    for (const fixed of [false, true]) {
      const { predictions, attacked } = await scorePictures(compiled, { ...plain, attack }, { batch, fixed });
      expect(predictions).toEqual(wanted.predictions);
      expect(attacked).toEqual(wanted.attacked);
    }
    compiled.dispose();
  });

  test('the told stretches join to the result', async () => {
    const told: ScoreProgress[] = [];
    const { predictions, attacked } = await engine.score({ ...many(200), attack: attackOf('fgsm') }, (news) =>
      told.push(news),
    );
    let next = 0;
    for (const { start, predictions: some, attacked: more } of told) {
      expect(start).toBe(next);
      expect(some.length).toBeGreaterThan(0);
      expect(more).toHaveLength(some.length);
      expect(some.buffer.byteLength, 'no more than its own bytes').toBe(some.length);
      next += some.length;
    }
    expect(told.flatMap((news) => [...news.predictions])).toEqual([...predictions]);
    expect(told.flatMap((news) => [...news.attacked!])).toEqual([...attacked!]);
  });

  test('tensors and memory stay where they were, also when it is cancelled', async () => {
    const request = { ...many(20), attack: attackOf('pgd', { randomStart: true }) };
    const heap = (): number =>
      (tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.buffer.byteLength;
    await engine.score(request);
    const [{ tensors }, bytes] = [await engine.memory(), heap()];
    for (const look of [1, 2, 3, 4]) {
      await engine.score(request);
      await expect(engine.score(request, undefined, abortedAtLook(look))).rejects.toMatchObject({ name: 'AbortError' });
    }
    expect((await engine.memory()).tensors).toBe(tensors);
    expect(heap()).toBe(bytes);
  });

  test('an attack of one picture is answered meanwhile', async () => {
    let done = false;
    const all = engine.score({ ...many(100), attack: attackOf('pgd') }).then(() => (done = true));
    const request = {
      network,
      picture: pictures[0]!,
      attack: 'fgsm',
      epsilon: 0.1,
      parameters: {},
      label: null,
      target: null,
      seed: 1,
    };
    await engine.attack(request);
    expect(done).toBe(false);
    await all;
  });

  test.each([
    ['no pictures', { images: new Uint8Array(), labels: new Uint8Array() }, /there are no pictures to score/],
    [
      'pictures of another size',
      { images: new Uint8Array(3072), labels: Uint8Array.of(1) },
      /expected 1 pictures of 28x28x1, got 3072 bytes/,
    ],
    ['fewer labels than pictures', { labels: labels.slice(1) }, /expected 19 pictures of 28x28x1, got 15680 bytes/],
    ['a label that is no class', { images: images.slice(0, size), labels: Uint8Array.of(10) }, /no class 10 among 10/],
    ['an unknown attack', { attack: { ...attackOf('fgsm'), id: 'magic' } }, /unknown attack: magic/],
    [
      'an epsilon that is none',
      { attack: { ...attackOf('fgsm'), epsilon: Number.NaN } },
      /expected epsilon from 0 up, got NaN/,
    ],
    ['a parameter out of bounds', { attack: attackOf('pgd', { steps: 0 }) }, /expected steps from 1 to 100/],
    ['an unknown network', { network: { id: 'mnist-nothing', epoch: 1 } }, /was not found/],
  ])('%s: refused in plain words', async (_, change, words) => {
    const { tensors } = await engine.memory();
    await expect(engine.score({ ...plain, ...change })).rejects.toThrow(words);
    expect((await engine.memory()).tensors).toBe(tensors);
  });
});

/** The pictures again and again. */
function many(count: number): ScoreRequest {
  const repeated = new Uint8Array(count * size);
  for (let i = 0; i < count; i++)
    repeated.set(images.subarray((i % labels.length) * size, ((i % labels.length) + 1) * size), i * size);
  return {
    ...plain,
    images: repeated,
    labels: Uint8Array.from({ length: count }, (_, i) => labels[i % labels.length]!),
  };
}

/** A signal that is aborted just when it is looked at for the n-th time. */
function abortedAtLook(n: number): AbortSignal {
  const controller = new AbortController();
  let looks = 0;
  const throwIfAborted = (): void => {
    if (++looks === n) controller.abort();
    AbortSignal.prototype.throwIfAborted.call(controller.signal);
  };
  return Object.assign(controller.signal, { throwIfAborted });
}
