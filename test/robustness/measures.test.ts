/** The three measures on the engine itself, held to what they are defined as. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeEngine } from '../../scripts/node-engine.ts';
import { mnist } from '../../src/datasets/mnist.ts';
import { argmax, row } from '../../src/core/logits.ts';
import type { TestSet } from '../../src/datasets/test-set/test-set.ts';
import { measureCheckpoint } from '../../src/robustness/checkpoint.ts';
import { cleverL2 } from '../../src/robustness/clever-l2.ts';
import { cwL2 } from '../../src/robustness/cw-l2.ts';
import { ifgsmLinf } from '../../src/robustness/ifgsm-linf.ts';
import type { Measure, Subject } from '../../src/robustness/measure.ts';
import { measures } from '../../src/robustness/registry.ts';
import { readRightly, shuffled } from '../../src/robustness/sample.ts';
import { gallery } from '../../src/gallery/gallery.ts';
import { readPicture } from '../engine/picture.ts';

const engine = createNodeEngine();
const network = { id: 'mnist-convnet', epoch: 50 };
const entries = gallery.filter(({ dataset }) => dataset === 'mnist');
let set: TestSet;
let subject: Subject;

beforeAll(async () => {
  await engine.request('start', { choice: 'wasm' });
  await engine.request('load', { network });
  set = await galleryAsSet();
  const picture = readPicture(entries[0]!.id);
  subject = { network, picture, label: entries[0]!.label, seed: 1 };
});
afterAll(() => engine.close());

/** The drawn digits as a test set. */
async function galleryAsSet(): Promise<TestSet> {
  const pictures = entries.map((entry) => readPicture(entry.id));
  const images = Uint8Array.from(
    pictures.flatMap(({ pixels }) => [...pixels]),
    (value) => Math.round(255 * value),
  );
  const labels = Uint8Array.from(entries, ({ label }) => label);
  return { dataset: mnist.id, shape: mnist.shape, names: [], count: entries.length, images, labels };
}

describe('I-FGSM', () => {
  const fooledWithin = async (radius: number): Promise<boolean> => {
    const parameters = { alpha: Math.max((1.25 * radius) / 10, 0.125 / 255), steps: 10 };
    const asks = { ...subject, target: null, attack: 'bim', radius, parameters };
    return (await engine.request('attack', asks)).fooled;
  };

  it('fools within a little more than the distortion, and not within a little less', async () => {
    const epsilon = await ifgsmLinf.of(engine, subject);
    expect(await fooledWithin(1.05 * epsilon)).toBe(true);
    expect(await fooledWithin(0.95 * epsilon)).toBe(false);
  });
});

describe('C&W', () => {
  it.each([
    ['a picture with many values of 0', 0, 0.1],
    ['a picture without', 0.5, 0.01],
  ])(
    'is asked about %s at a rate that moves it; its distortion is the change’s length, by pixel',
    async (_, value, rate) => {
      const asked: unknown[] = [];
      const request = async (kind: string, asks: object) => (
        asked.push({ kind, ...asks }),
        { fooled: true, norms: { l2: 2.8 } }
      );
      const picture = { shape: mnist.shape, pixels: new Float32Array(784).fill(value) };
      expect(await cwL2.of({ request: request as never }, { ...subject, picture })).toBeCloseTo(0.1, 9);
      const { searches, steps, constant, confidence } = cwL2.settings;
      const parameters = { searches, steps, constant, confidence, rate };
      expect(asked).toMatchObject([{ kind: 'attack', attack: 'cw', label: subject.label, target: null, parameters }]);
    },
  );

  it('is Infinity where it found nothing', async () => {
    const request = async () => ({ fooled: false, norms: { l2: 3 } });
    expect(await cwL2.of({ request: request as never }, subject)).toBe(Infinity);
  });
});

it('CLEVER is asked about the second guess, with the picture’s own seed; its score is told by pixel', async () => {
  const asked: unknown[] = [];
  const request = async (kind: string, asks: object) => (asked.push({ kind, ...asks }), { value: 1.4 });
  expect(await cleverL2.of({ request: request as never }, { ...subject, seed: 7 })).toBeCloseTo(0.05, 9);
  const { batches, samples, radius } = cleverL2.settings;
  const asks = { score: 'clever', target: 'second-guess', seed: 7, parameters: { batches, samples, radius } };
  expect(asked).toMatchObject([{ kind: 'estimate', ...asks }]);
});

describe('the pictures', () => {
  it('are in one order, which has each of them once', () => {
    expect(shuffled(1000)).toEqual(shuffled(1000));
    expect(shuffled(1000).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
    expect(shuffled(1000).slice(0, 5)).not.toEqual([0, 1, 2, 3, 4]);
  });

  it('are the first in that order that the network reads rightly', async () => {
    const wrong = { ...set, labels: set.labels.map((label, i) => (i % 3 === 0 ? (label + 1) % 10 : label)) };
    const chosen = await readRightly(engine, network, wrong, 8);
    const { logits } = await engine.request('predict', {
      network,
      pictures: entries.map((entry) => readPicture(entry.id)),
    });
    const right = shuffled(set.count).filter((index) => argmax(row(logits, 10, index)) === wrong.labels[index]);
    expect(chosen).toEqual(right.slice(0, 8));
    expect(await readRightly(engine, network, wrong, 1000)).toEqual(right);
  });
});

describe('a checkpoint', () => {
  const counted: Measure = { ...cleverL2, pictures: 4, of: async (_, { seed }) => seed };

  it('is measured picture by picture, each with its place as its seed', async () => {
    const found = [];
    for await (const each of measureCheckpoint(engine, counted, network, set)) found.push(each);
    expect(found).toHaveLength(4);
    for (const { index, value, of } of found) expect([value, of]).toEqual([index, 4]);
  });

  it('can be called off between pictures', async () => {
    const controller = new AbortController();
    const run = measureCheckpoint(engine, { ...ifgsmLinf, pictures: 3 }, network, set, controller.signal);
    await run.next();
    controller.abort();
    await expect(run.next()).rejects.toMatchObject({ name: 'AbortError' });
  });
});

it('there are enough pictures for each measure', () => {
  const wanted = { 'ifgsm-linf': 100, 'cw-l2': 30, 'clever-l2': 30 };
  for (const { id, pictures } of measures) expect(pictures).toBeGreaterThanOrEqual(wanted[id]);
});
