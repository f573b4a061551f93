import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ScoreRequest } from '../../../src/engine/protocol.ts';
import { cifar10 } from '../../../src/datasets/cifar10.ts';
import { classesNamed, classNames, type Dataset } from '../../../src/datasets/dataset.ts';
import type { TestSet } from '../../../src/datasets/test-set/test-set.ts';
import { rightOf } from '../../../src/state/test-set/scores.ts';
import { connect, disconnect } from '../connected.ts';
import { batchFile, imagesFile, labelsFile } from '../../datasets/test-set/files.ts';
import { settled } from '../fake-engine.ts';
import { world } from '../world.ts';
import { give, giveBatch, texts } from './given.ts';

// Files are read by the system's own promises; only timers and the clock are the test's.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] }));
afterEach(() => {
  disconnect();
  vi.useRealTimers();
});

const many = Array.from({ length: 1300 }, (_, i) => i % 10);

async function measuring(labels: readonly number[] = many) {
  const both = connect({ limit: 'all' });
  await giveBatch(both.store, labels);
  both.store.getState().measure();
  await settled();
  const asked = (): ScoreRequest => both.engine.last('score').request as ScoreRequest;
  const score = () => both.store.getState().scores.at(-1)!;
  return { ...both, asked, score };
}

/** Answers of `count` pictures: all of them `label`. */
const answers = (count: number, label: number, start = 0) => ({
  start,
  predictions: new Uint16Array(count).fill(label),
  attacked: new Uint16Array(count).fill(label + 1),
});

describe('a measurement', () => {
  it('asks for the first pictures, in stretches that are copied quickly, each picture with its own seed', async () => {
    const { engine, asked, score, store } = await measuring();
    expect(asked()).toMatchObject({ network: { id: 'cifar10-resnet', epoch: 50 }, attack: { id: 'pgd', seed: 1 } });
    expect([asked().labels.length, asked().images.buffer.byteLength]).toEqual([1024, 1024 * 3072]);
    await engine.last('score').resolve({ ...answers(1024, 0), milliseconds: 1 });
    expect(asked()).toMatchObject({ attack: { seed: 1025 } });
    expect([...asked().labels.subarray(0, 3)]).toEqual([4, 5, 6]);
    await engine.last('score').resolve({ ...answers(276, 1), milliseconds: 1 });
    expect(score()).toMatchObject({ done: 1300 });
    expect([score().predictions[1023], score().predictions[1024], score().attacked![1024]]).toEqual([0, 1, 2]);
    expect([store.getState().measuring, engine.count('score')]).toEqual([null, 2]);
  });

  it('tells how far it is, and how long it took so far', async () => {
    const { engine, score, store } = await measuring();
    const { measuring: job } = store.getState();
    await settled(495);
    await engine.last('score').tell(answers(100, 3));
    expect(score()).toMatchObject({ done: 100, milliseconds: 500 });
    await engine.last('score').tell(answers(50, 4, 100));
    expect(score().done).toBe(150);
    expect([...score().predictions.subarray(98, 102)]).toEqual([3, 3, 4, 4]);
    // The same object all along: what looks at it is not rendered ten times a second.
    expect(store.getState().measuring).toBe(job);
  });

  it('that begins again after a fault of the worker does not go back', async () => {
    const { engine, score } = await measuring();
    await engine.last('score').tell(answers(200, 3));
    await engine.last('score').tell(answers(100, 3));
    expect(score().done).toBe(200);
  });

  it('is cancelled at once, keeps what it has, and goes on from there', async () => {
    const { engine, asked, score, store } = await measuring();
    const first = engine.last('score');
    await first.tell(answers(100, 3));
    store.getState().stopMeasuring();
    expect(first.signal?.aborted).toBe(true);
    await first.tell(answers(100, 3, 100));
    expect(score().done).toBe(100);
    expect(texts(store)).toEqual([]);
    store.getState().measure();
    await settled();
    expect(asked().labels.length).toBe(1024);
    expect([asked().labels[0], asked().attack?.seed]).toEqual([0, 101]);
    expect(store.getState().measuring).toMatchObject({ from: 100, until: 1300 });
  });

  it('of all that was measured already begins anew', async () => {
    const { engine, score, store } = await measuring([1, 2]);
    await engine.last('score').resolve({ ...answers(2, 1), milliseconds: 1 });
    store.getState().measure();
    expect(score().done).toBe(0);
    expect(store.getState().scores.length).toBe(1);
  });

  it('goes on for the network that it was started with', async () => {
    const { engine, score, store } = await measuring([1, 2]);
    store.getState().choose({ epoch: 5, view: 'packets', epsilon: 0.01 });
    await settled();
    await engine.last('score').resolve({ ...answers(2, 1), milliseconds: 1 });
    expect(score()).toMatchObject({ done: 2, network: { epoch: 50 } });
    store.getState().measure();
    await settled();
    expect(store.getState().scores.map(({ network, done }) => [network.epoch, done])).toEqual([
      [50, 2],
      [5, 0],
    ]);
  });

  it('is one at a time', async () => {
    const { engine, store } = await measuring([1, 2]);
    store.getState().choose({ epoch: 5 });
    store.getState().measure();
    await settled();
    expect([engine.count('score'), store.getState().scores.length]).toEqual([1, 1]);
  });

  it('stops when another set takes the place of its own, not when one of another data set comes', async () => {
    const { engine, store } = await measuring([1, 2]);
    await give(store, imagesFile(1), labelsFile([3]));
    expect(store.getState()).toMatchObject({ choice: { dataset: 'mnist' }, measuring: { until: 2 } });
    expect(engine.last('score').signal?.aborted).toBe(false);
    await give(store, batchFile([3], 'other.bin'));
    expect(engine.last('score').signal?.aborted).toBe(true);
    expect(store.getState()).toMatchObject({ measuring: null, scores: [] });
  });

  it('that fails says why, keeps what it has, and leaves room for the next', async () => {
    const { engine, score, store } = await measuring();
    await engine.last('score').tell(answers(100, 3));
    await engine.last('score').reject(new Error('out of memory'));
    expect(texts(store)).toEqual(['The measurement stopped: out of memory']);
    expect(score().done).toBe(100);
    expect(store.getState().measuring).toBeNull();
  });

  it('of large pictures asks for fewer at once, and keeps classes beyond 255', async () => {
    const shape = [224, 224, 3] as const;
    const classes = classesNamed(Array.from({ length: 300 }, (_, i) => `class-${i}`));
    const large: Dataset = { ...cifar10, id: 'large', shape, classes };
    const [network] = world.networks;
    const testSet: TestSet = {
      dataset: 'large',
      shape,
      names: ['large.bin'],
      count: 40,
      images: new Uint8Array(40 * 224 * 224 * 3),
      labels: new Uint16Array(40).fill(299),
    };
    const { engine, store } = connect(
      { limit: 'all', dataset: 'large' },
      {},
      {
        ...world,
        datasets: [...world.datasets, large],
        networks: [
          ...world.networks,
          { ...network!, id: 'large-net', dataset: 'large', shape, labels: classNames(large) },
        ],
        pictures: [...world.pictures, { id: 'first', dataset: 'large', label: 299, title: 'First', file: 'first.png' }],
        testSets: { large: testSet },
      },
    );
    store.getState().measure();
    await settled();
    const { images, labels } = engine.last('score').request as ScoreRequest;
    expect(images.byteLength).toBeLessThanOrEqual(4 * 2 ** 20);
    expect([labels.length, labels[0]]).toEqual([27, 299]);
    await engine.last('score').resolve({ ...answers(27, 298), milliseconds: 1 });
    await engine.last('score').resolve({ ...answers(13, 299), milliseconds: 1 });
    const [score] = store.getState().scores;
    expect([score!.predictions[0], score!.attacked![0], score!.predictions[39]]).toEqual([298, 299, 299]);
    expect(rightOf(score!, 'clean')).toMatchObject({ hits: 13, count: 40 });
  });

  it('without a test set is none', () => {
    const { engine, store } = connect();
    store.getState().measure();
    expect([store.getState().measuring, engine.count('score')]).toEqual([null, 0]);
  });
});
