import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect, connectReady, disconnect, loaded, report } from './connected.ts';
import { settled } from './fake-engine.ts';
import { makeStore, world } from './world.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  disconnect();
  vi.useRealTimers();
});

const textsOf = (store: ReturnType<typeof makeStore>) => store.getState().notices.map(({ text }) => text);
const picture = { shape: [32, 32, 3] as const, pixels: new Float32Array(3072) };

describe('a notice ends with its cause:', () => {
  it('that the network could not be loaded, once it is', async () => {
    const both = connect();
    await settled();
    await both.engine.last('start').resolve(report);
    await both.engine.last('load').reject(new Error('offline'));
    expect(textsOf(both.store)).toEqual(['The network could not be loaded: offline']);
    both.store.getState().retry();
    await settled();
    expect(textsOf(both.store)).toHaveLength(1);
    await loaded(both);
    expect(textsOf(both.store)).toEqual([]);
  });

  it('that an attack stopped, once another picture is chosen', async () => {
    const { engine, store } = await connectReady();
    await engine.last('attack').reject(new Error('out of memory'));
    expect(textsOf(store)).toEqual(['The attack stopped: out of memory']);
    store.getState().choose({ epsilon: 0.01 });
    expect(textsOf(store)).toHaveLength(1);
    store.getState().choose({ view: 'packets' });
    store.getState().choose({ picture: 'deer' });
    expect(textsOf(store)).toEqual([]);
  });

  it('what was done to an own picture, once another one is chosen or given', async () => {
    let remarks = ['it was inverted'];
    const store = makeStore(async () => ({ picture, title: '', remarks }));
    await store.getState().takeFile(new Blob(['x']));
    expect(textsOf(store)).toEqual(['it was inverted']);
    remarks = ['it was cropped'];
    await store.getState().takeFile(new Blob(['y']));
    expect(textsOf(store)).toEqual(['it was cropped']);
    store.getState().choose({ epsilon: 0.01 });
    expect(textsOf(store)).toHaveLength(1);
    store.getState().choose({ picture: 'deer' });
    expect(textsOf(store)).toEqual([]);
  });

  it('that a file was no picture, once one was', async () => {
    let isBad = true;
    const store = makeStore(async () => {
      if (isBad) throw new Error('not a picture');
      return { picture, title: '', remarks: [] };
    });
    await store.getState().takeFile(new Blob(['x']));
    expect(textsOf(store)).toEqual(['not a picture']);
    isBad = false;
    await store.getState().takeFile(new Blob(['y']));
    expect(textsOf(store)).toEqual([]);
  });

  it('that something was not possible, once that is chosen anew', () => {
    const store = makeStore();
    store.getState().choose({ epsilon: 99 });
    store.getState().choose({ gain: 9 });
    expect(textsOf(store)).toHaveLength(1);
    store.getState().choose({ epsilon: 0.01 });
    expect(textsOf(store)).toEqual([]);
  });

  it('but not with a choice that leaves everything as it is, nor does the list change then', () => {
    const store = makeStore();
    store.getState().notify('info', 'of this picture', { choice: ['picture'] });
    const { notices } = store.getState();
    for (let i = 1; i < 9; i++) store.getState().choose({ epsilon: i / 255, picture: 'car' });
    expect(store.getState().notices).toBe(notices);
  });
});

describe('an own picture that another data set takes otherwise', () => {
  const inverted = 'mine.png was inverted';

  it('is told each time that it is read so', async () => {
    const both = connect(
      {},
      {
        decode: async (_file, { shape, polarity }) => ({
          picture: { shape, pixels: new Float32Array(shape[0] * shape[1] * shape[2]) },
          title: 'mine.png',
          remarks: polarity === 'light-on-dark' ? [inverted] : [],
        }),
      },
      { ...world, ownFile: new Blob(['x']) },
    );
    const { store } = both;
    store.getState().choose({ picture: 'own' });
    await settled();
    expect(textsOf(store)).toEqual([]);
    for (let i = 0; i < 2; i++) {
      store.getState().choose({ dataset: 'mnist' });
      await settled();
      expect(textsOf(store)).toEqual([inverted]);
      store.getState().choose({ dataset: 'cifar10' });
      expect(textsOf(store)).toEqual([]);
      await settled();
    }
  });
});
