/** Scores of many pictures, held to the same pictures one by one. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { ParameterValues } from '../../src/attacks/parameters.ts';
import { attacks } from '../../src/attacks/registry.ts';
import { argmax, row } from '../../src/core/logits.ts';
import { sizeOf, type Picture } from '../../src/core/types.ts';
import { mnist } from '../../src/datasets/mnist.ts';
import { picturesOf } from '../../src/gallery/gallery.ts';
import type { ScoreProgress, ScoreRequest } from '../../src/engine/protocol.ts';
import { Host } from '../../src/engine/host.ts';
import { Networks } from '../../src/engine/networks.ts';
import { score } from '../../src/engine/requests/score.ts';
import { createNodeEngine, fetchFile, shippedModels } from '../../scripts/node-engine.ts';
import { readPicture } from './picture.ts';
import { abortedAtLook } from './aborted.ts';

const network = { id: 'mnist-convnet', epoch: 5 };
const shape = mnist.shape;
const size = sizeOf(shape);
const entries = picturesOf('mnist');
const pictures: readonly Picture[] = entries.map(({ id }) => readPicture(id));
const images = new Uint8Array(pictures.flatMap(({ pixels }) => Array.from(pixels, (value) => Math.round(value * 255))));
const labels = Uint8Array.from(entries, ({ label }) => label);
const plain: ScoreRequest = { network, images, labels, attack: null };

/** The attacks that are tried, with radii that fool some of the pictures and not all. */
const radii: Record<string, number> = { fgsm: 0.15, fgm: 2.5, pgd: 0.15 };

function attackOf(id: string, parameters: Record<string, number | boolean> = {}): NonNullable<ScoreRequest['attack']> {
  const own: ParameterValues = id === 'pgd' ? { alpha: 0.05, steps: 4, randomStart: false } : {};
  return { id, radius: radii[id]!, parameters: { ...own, ...parameters }, seed: 7 };
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
  beforeAll(async () => expect(await engine.request('start', { choice: backend })).toMatchObject({ backend }));

  test('answers are those of predict', async () => {
    const { predictions, attacked } = await engine.request('score', request);
    const rows = await engine.request('predict', { network, pictures: pictures.slice(0, count) });
    expect([...predictions]).toEqual(pictures.slice(0, count).map((_, i) => argmax(row(rows.logits, rows.classes, i))));
    expect(attacked).toBeNull();
  });

  const tried = attacks.filter(({ id }) => id in radii);
  const cases = tried.flatMap((attack) => [
    [attack.id, {}] as const,
    ...(attack.parameters.some(({ id }) => id === 'randomStart') ? [[attack.id, { randomStart: true }] as const] : []),
  ]);

  test.each(cases)('answers under %s %o are those of attacks one by one', async (id, parameters) => {
    const attack = attackOf(id, parameters);
    const { predictions, attacked } = await engine.request('score', { ...request, attack });
    const alone: number[] = [];
    for (const [index, picture] of pictures.slice(0, count).entries()) {
      const common = {
        network,
        picture,
        attack: id,
        radius: attack.radius,
        parameters: attack.parameters,
        target: null,
      };
      const { steps } = await engine.request('attack', {
        ...common,
        label: labels[index]!,
        seed: attack.seed + index,
      });
      alone.push(argmax(steps.at(-1)!.logits));
    }
    expect([...attacked!]).toEqual(alone);
    expect(predictions).toEqual((await engine.request('score', request)).predictions);
    if (count < entries.length) return;
    const kept = alone.filter((answer, index) => answer === labels[index]).length;
    expect(kept, 'some are fooled').toBeLessThan(count);
    expect(kept, 'some are not').toBeGreaterThan(0);
  });
});

describe('on wasm', () => {
  const engine = createNodeEngine();
  beforeAll(async () => void (await engine.request('start', { choice: 'wasm' })));

  test.each([1, 3, 7, 64])('batches of %i change nothing, nor does the last one being filled up', async (batch) => {
    const attack = attackOf('pgd', { randomStart: true });
    const wanted = await engine.request('score', { ...plain, attack });
    for (const fixed of [false, true]) {
      // The page's handler, told how many pictures run at a time.
      const networks = new Networks(shippedModels.href, fetchFile);
      const host = new Host([], networks, attacks);
      vi.spyOn(host, 'batching').mockReturnValue({ size: batch, fixed });
      const { predictions, attacked } = await score({ ...plain, attack }, host, { signal: undefined, tell: () => {} });
      expect(predictions).toEqual(wanted.predictions);
      expect(attacked).toEqual(wanted.attacked);
      host.close();
    }
  });

  test('the told stretches join to the result', async () => {
    const told: ScoreProgress[] = [];
    const { predictions, attacked } = await engine.request(
      'score',
      { ...many(200), attack: attackOf('fgsm') },
      { onProgress: (news) => told.push(news) },
    );
    let next = 0;
    for (const { start, predictions: some, attacked: more } of told) {
      expect(start).toBe(next);
      expect(some.length).toBeGreaterThan(0);
      expect(more).toHaveLength(some.length);
      expect(some.buffer.byteLength, 'no more than its own bytes').toBe(some.byteLength);
      next += some.length;
    }
    expect(told.flatMap((news) => [...news.predictions])).toEqual([...predictions]);
    expect(told.flatMap((news) => [...news.attacked!])).toEqual([...attacked!]);
  });

  test('tensors and memory stay where they were, also when it is cancelled', async () => {
    const request = { ...many(20), attack: attackOf('pgd', { randomStart: true }) };
    const heap = (): number =>
      (tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.buffer.byteLength;
    await engine.request('score', request);
    const [{ tensors }, bytes] = [await engine.request('memory', {}), heap()];
    for (const look of [1, 2, 3, 4]) {
      await engine.request('score', request);
      await expect(engine.request('score', request, { signal: abortedAtLook(look) })).rejects.toMatchObject({
        name: 'AbortError',
      });
    }
    expect((await engine.request('memory', {})).tensors).toBe(tensors);
    expect(heap()).toBe(bytes);
  });

  test('an attack of one picture is answered meanwhile', async () => {
    let done = false;
    const all = engine.request('score', { ...many(100), attack: attackOf('pgd') }).then(() => (done = true));
    const request = {
      network,
      picture: pictures[0]!,
      attack: 'fgsm',
      radius: 0.1,
      parameters: {},
      label: null,
      target: null,
      seed: 1,
    };
    await engine.request('attack', request);
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
      'a radius that is none',
      { attack: { ...attackOf('fgsm'), radius: Number.NaN } },
      /expected a radius from 0 up, got NaN/,
    ],
    ['a parameter out of bounds', { attack: attackOf('pgd', { steps: 0 }) }, /expected steps from 1 to 100/],
    ['an unknown network', { network: { id: 'mnist-nothing', epoch: 1 } }, /was not found/],
  ])('%s: refused in plain words', async (_, change, words) => {
    const { tensors } = await engine.request('memory', {});
    await expect(engine.request('score', { ...plain, ...change })).rejects.toThrow(words);
    expect((await engine.request('memory', {})).tensors).toBe(tensors);
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
