/** Pictures of the test set on their way through the page: attacked, and at either end of the packets' line. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAddress, writeAddress } from '../../../src/state/address.ts';
import type { LineRequest } from '../../../src/engine/protocol.ts';
import { connectHistory, type Browser } from '../../../src/state/history.ts';
import { valueOf } from '../../../src/state/selectors.ts';
import { connect, disconnect, loaded, report } from '../connected.ts';
import { batchFile, imagesFile, labelsFile } from '../../datasets/test-set/files.ts';
import { settled } from '../fake-engine.ts';
import { makeStore, world } from '../world.ts';
import { give, giveBatch, texts } from './given.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => {
  disconnect();
  vi.useRealTimers();
});

async function connectReady(labels: readonly number[]) {
  const both = connect();
  await settled();
  await both.engine.last('start').resolve(report);
  await loaded(both);
  await giveBatch(both.store, labels);
  return both;
}

describe('a test picture', () => {
  it('is read with its true class, and attacked', async () => {
    const { engine, store } = await connectReady([7, 3]);
    store.getState().choose({ picture: 'test-1' });
    await settled();
    const { images } = store.getState().world.testSets['cifar10']!;
    expect(store.getState().picture).toMatchObject({
      state: 'ready',
      value: { id: 'test-1', label: 3, title: 'test picture 1, cat' },
    });
    const { picture } = engine.last('attack').request as { picture: { pixels: Float32Array } };
    expect(picture.pixels[5]).toBeCloseTo(images[3072 + 5]! / 255, 6);
  });

  it('is read anew when another set comes', async () => {
    const { store } = await connectReady([7, 3]);
    store.getState().choose({ picture: 'test-1' });
    await settled();
    await give(store, batchFile([7, 5], 'other.bin', 4));
    await settled();
    expect(valueOf(store.getState().picture)).toMatchObject({ id: 'test-1', label: 5 });
  });

  it('has the first test picture of class B at the other end of its line', async () => {
    const { engine, store } = await connectReady([1, 1, 4, 4]);
    store.getState().choose({ view: 'packets', compareEpoch: null, picture: 'test-1' });
    await settled();
    await settled();
    const { centre, direction } = engine.last('line').request as LineRequest;
    const { images } = store.getState().world.testSets['cifar10']!;
    const at = (index: number): number => images[index * 3072 + 9]! / 255;
    expect(centre[9]).toBeCloseTo((at(1) + at(2)) / 2, 5);
    expect(Math.sign(direction[9]!)).toBe(Math.sign(at(2) - at(1)));
  });

  it('has one of the gallery there, where the set has none', async () => {
    const { engine, store } = await connectReady([1, 1]);
    store.getState().choose({ view: 'packets', compareEpoch: null, picture: 'test-0' });
    await settled();
    await settled();
    const { centre } = engine.last('line').request as LineRequest;
    const pixel = store.getState().world.testSets['cifar10']!.images[9]! / 255;
    // The false gallery's picture of class 4 is 0.4 all over.
    expect(centre[9]).toBeCloseTo((pixel + 0.4) / 2, 5);
  });

  it('can be the other end of any line, and gives it its class', async () => {
    const { engine, store } = await connectReady([1, 8]);
    store.getState().choose({ view: 'packets', compareEpoch: null, other: 'test-1' });
    await settled();
    await settled();
    expect(store.getState().choice).toMatchObject({ picture: 'car', other: 'test-1' });
    await engine.last('line').resolve({ rows: 65, classes: 10, logits: new Float32Array(650) });
    expect(valueOf(store.getState().line)).toMatchObject({ classA: 1, classB: 8 });
  });
});

describe('the address of a test picture', () => {
  const testSets = {
    mnist: {
      dataset: 'mnist',
      shape: [28, 28, 1],
      names: [],
      count: 2,
      images: new Uint8Array(1568),
      labels: Uint8Array.of(4, 5),
    },
  } as const;

  it('is read where the files are, and gives way where they are not', () => {
    const query = 'dataset=mnist&picture=test-1';
    expect(readAddress(query, { ...world, testSets })).toMatchObject({ choice: { picture: 'test-1' }, ignored: [] });
    expect(writeAddress(readAddress(query, { ...world, testSets }).choice, world)).toBe(query);
    expect(readAddress(query, world)).toMatchObject({ choice: { picture: 'three' }, ignored: ['picture=test-1'] });
  });

  it.each(['test-2', 'test-01', 'test--1', 'test-1.5', 'test-', 'test-1e0', 'TEST-1', 'test-99999999999'])(
    '%s is none',
    (id) => {
      expect(readAddress(`dataset=mnist&picture=${id}`, { ...world, testSets }).choice.picture).toBe('three');
    },
  );

  function open(search: string) {
    const store = makeStore();
    const location = { pathname: '/', search, hash: '' };
    const put = (_data: unknown, _title: string, url: string) => void (location.search = url.slice(1));
    connectHistory(store, {
      location,
      history: { pushState: put, replaceState: put },
      addEventListener: () => {},
      removeEventListener: () => {},
    } as Browser);
    return store;
  }

  it('asks for the files after a reload, and shows the picture once they are there', async () => {
    const store = open('?dataset=mnist&picture=test-1');
    expect(store.getState().choice.picture).toBe('three');
    expect(texts(store)).toEqual([expect.stringContaining('drop the test files here again')]);
    await give(store, imagesFile(2), labelsFile([4, 5]));
    expect(store.getState().choice.picture).toBe('test-1');
  });

  it('is forgotten once another picture is chosen', async () => {
    const store = open('?dataset=mnist&picture=test-1');
    store.getState().choose({ picture: 'eight' });
    await give(store, imagesFile(2), labelsFile([4, 5]));
    expect(store.getState().choice.picture).toBe('eight');
  });
});
