import { describe, expect, it } from 'vitest';
import { cifar10 } from '../../../src/datasets/cifar10.ts';
import { batchFile, cutOff, gzipped, imagesFile, labelsFile } from '../../datasets/test-set/files.ts';
import { makeStore } from '../world.ts';
import { fileOf, give, scoreOf, texts } from './given.ts';

const picture = { shape: cifar10.shape, pixels: new Float32Array(3072) };

describe('official files', () => {
  it('become the test set of their data set, which is then on show', async () => {
    const store = makeStore();
    const before = store.getState().choice;
    await give(store, batchFile([3, 1, 3]));
    const { world, shelf, choice } = store.getState();
    expect(world.testSets['cifar10']).toMatchObject({ count: 3, names: ['test_batch.bin'] });
    expect([shelf, choice]).toEqual(['test', before]);
    expect(texts(store)).toEqual(['3 pictures of CIFAR-10 were read here; nothing of them leaves your browser.']);
  });

  it('of another data set bring the page there, and say so', async () => {
    const store = makeStore();
    await give(store, gzipped(imagesFile(2)), labelsFile([7, 2]));
    expect(store.getState().choice).toMatchObject({ dataset: 'mnist', network: 'mnist-convnet', picture: 'three' });
    expect(texts(store)).toEqual([
      '2 pictures of MNIST were read here; nothing of them leaves your browser. The page shows MNIST now.',
    ]);
  });

  it('of both data sets are kept, and the page stays where it was', async () => {
    const store = makeStore();
    await give(store, batchFile([1]), imagesFile(1), labelsFile([4]));
    expect(Object.keys(store.getState().world.testSets).toSorted()).toEqual(['cifar10', 'mnist']);
    expect(store.getState().choice.dataset).toBe('cifar10');
  });

  it('of one data set leave the other with its drawn pictures', async () => {
    const store = makeStore();
    await give(store, batchFile([1]));
    store.getState().choose({ dataset: 'mnist' });
    expect(store.getState().shelf).toBe('drawn');
    store.getState().showShelf('test');
    store.getState().choose({ dataset: 'cifar10' });
    expect(store.getState().shelf).toBe('test');
  });

  it('wait for their other half, and say what it is', async () => {
    const store = makeStore();
    await give(store, imagesFile(2));
    expect(store.getState()).toMatchObject({ world: { testSets: {} }, choice: { dataset: 'cifar10' }, shelf: 'drawn' });
    expect(texts(store)).toEqual([
      't10k-images-idx3-ubyte holds pictures without labels: add their labels too (for example t10k-labels-idx1-ubyte).',
    ]);
    await give(store, labelsFile([5, 6]));
    expect(store.getState().world.testSets['mnist']?.labels).toEqual(Uint8Array.of(5, 6));
    expect(store.getState().testPieces).toEqual([]);
    // What was asked for is there: the question goes.
    expect(texts(store)).toEqual([expect.stringContaining('2 pictures of MNIST were read here')]);
  });

  it('that come while others are read are joined with them', async () => {
    const store = makeStore();
    await Promise.all([give(store, gzipped(imagesFile(2))), give(store, labelsFile([5, 6]))]);
    expect(store.getState().world.testSets['mnist']?.count).toBe(2);
  });

  it('that do not belong together leave everything as it was', async () => {
    const store = makeStore();
    await give(store, imagesFile(2));
    const before = store.getState();
    await give(store, labelsFile([1, 2, 3]));
    expect(store.getState()).toMatchObject({
      world: { testSets: {} },
      testPieces: before.testPieces,
      choice: before.choice,
    });
    expect(texts(store).at(-1)).toBe(
      't10k-images-idx3-ubyte holds 2 pictures, but t10k-labels-idx1-ubyte 3 labels: are both of one part?',
    );
    await give(store, labelsFile([1, 2]));
    expect(store.getState().world.testSets['mnist']?.count).toBe(2);
  });

  it('that are bad get a sentence, and good ones with them are taken', async () => {
    const store = makeStore();
    await give(store, cutOff(labelsFile([1, 2]), 9), batchFile([2]));
    expect(store.getState().notices).toMatchObject([
      { kind: 'error', text: expect.stringMatching(/^t10k-labels-idx1-ubyte: .* cut off$/) },
      { kind: 'done' },
    ]);
    expect(Object.keys(store.getState().world.testSets)).toEqual(['cifar10']);
  });

  it('given again keep what was measured on them; other ones do not', async () => {
    const store = makeStore();
    await give(store, batchFile([1, 2]));
    const scores = [scoreOf([1, 2], [1, 1], null), scoreOf([1], [1], null, { dataset: 'mnist', key: 'other' })];
    store.setState({ scores, measuring: { key: 'key', from: 0, until: 2 } });
    await give(store, batchFile([1, 2], 'renamed.bin'));
    expect(store.getState()).toMatchObject({ scores, measuring: { key: 'key' } });
    expect(texts(store).at(-1)).toContain('are here already');
    await give(store, batchFile([1, 2], 'other.bin', 9));
    expect(store.getState()).toMatchObject({ scores: [{ key: 'other' }], measuring: null });
  });
});

it('is said to be there until the person goes on', async () => {
  const store = makeStore();
  await give(store, batchFile([1, 2]), imagesFile(2));
  expect(texts(store)).toEqual([expect.stringContaining('without labels'), expect.stringContaining('were read here')]);
  store.getState().choose({ picture: 'test-1' });
  expect(texts(store)).toEqual([expect.stringContaining('without labels')]);
});

describe('a picture of the test set', () => {
  it('is chosen by number; beyond the end there is none', async () => {
    const store = makeStore();
    await give(store, batchFile([1, 2, 3]));
    store.getState().choose({ picture: 'test-2' });
    expect(store.getState().choice.picture).toBe('test-2');
    store.getState().choose({ picture: 'test-3' });
    expect(store.getState().choice.picture).toBe('car');
    expect(texts(store).at(-1)).toContain('picture "test-3": not possible here');
  });

  it('gives way when a smaller set comes, or the set goes', async () => {
    const store = makeStore();
    await give(store, batchFile([1, 2, 3]));
    store.getState().choose({ picture: 'test-2' });
    await give(store, batchFile([1, 2]));
    expect(store.getState().choice.picture).toBe('car');
    store.getState().choose({ picture: 'test-1' });
    store.getState().forgetTestSet('cifar10');
    expect(store.getState()).toMatchObject({ world: { testSets: {} }, choice: { picture: 'car' } });
  });

  it('is not taken along to another data set, where it would be another picture', async () => {
    const store = makeStore();
    await give(store, batchFile([1, 2]), imagesFile(2), labelsFile([4, 5]));
    store.getState().choose({ picture: 'test-1' });
    store.getState().choose({ dataset: 'mnist' });
    expect(store.getState().choice.picture).toBe('three');
  });
});

describe('pictures among the files', () => {
  it('are taken as before, one at a time', async () => {
    const store = makeStore(async ({ name = '' }) => ({ picture, title: name, remarks: [] }));
    const [cat, dog] = ['cat.png', 'dog.png'].map((name) => new File(['x'], name));
    await store.getState().takeFiles([cat!, fileOf(batchFile([1])), dog!]);
    expect(store.getState().world.ownFile).toBe(cat);
    expect(store.getState().choice.picture).toBe('own');
    expect(store.getState().world.testSets['cifar10']?.count).toBe(1);
    expect(texts(store)).toContain('One picture at a time: of 2 files, cat.png is shown.');
  });

  it('that cannot be read get their own sentence', async () => {
    const store = makeStore();
    await store.getState().takeFiles([new File(['x'], 'notes.txt')]);
    expect(texts(store)).toEqual(['not a picture']);
  });

  it('may be none', async () => {
    const store = makeStore();
    await store.getState().takeFiles([]);
    expect(texts(store)).toEqual([]);
  });
});
