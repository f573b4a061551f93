/** Every source of pictures against the interface. A source that is new needs one line in `cases`. */
import { describe, expect, it } from 'vitest';
import { mnist } from '../../../src/datasets/mnist.ts';
import type { Choice, NamedPicture, PictureId } from '../../../src/state/model.ts';
import { readPicture } from '../../../src/state/pictures/read.ts';
import { firstOf, followsOf, labelOf, sourceOf, sources } from '../../../src/state/pictures/registry.ts';
import type { PictureTools } from '../../../src/state/pictures/source.ts';
import { defaultChoice, settle } from '../../../src/state/settle.ts';
import type { World } from '../../../src/state/world.ts';
import { world } from '../world.ts';

const place: Pick<Choice, 'dataset'> = { dataset: 'mnist' };

const testSet = {
  dataset: 'mnist',
  shape: mnist.shape,
  names: ['t10k-images-idx3-ubyte', 't10k-labels-idx1-ubyte'],
  count: 3,
  images: new Uint8Array(3 * 784).fill(255, 784, 2 * 784),
  labels: Uint8Array.of(8, 3, 8),
};

/** With a picture of each source. */
const full: World = { ...world, testSets: { mnist: testSet }, ownFile: new Blob(['x']) };

const flat = (value: number) => ({ shape: mnist.shape, pixels: new Float32Array(784).fill(value) });
const tools: PictureTools = {
  loadPicture: async ({ label }) => flat(label / 10),
  decode: async () => ({ picture: flat(0.5), title: 'mine.png', remarks: [] }),
};

interface Case {
  readonly source: string;
  /** An id that is there in `full`, and others of the same form that are not. */
  readonly id: PictureId;
  readonly missing: readonly PictureId[];
  readonly expected: Pick<NamedPicture, 'title' | 'label'> & { readonly pixel: number };
  readonly follows: object | null;
  /** The first picture of class 8 other than this one. */
  readonly first: PictureId | null;
  readonly carriesOver: boolean;
  readonly restores: boolean;
}

const cases: readonly Case[] = [
  {
    source: 'gallery',
    id: 'eight',
    missing: ['deer', 'unicorn', '', 'TEST-1', 'test-', '__proto__'],
    expected: { title: 'An eight', label: 8, pixel: 0.8 },
    follows: null,
    first: null,
    carriesOver: false,
    restores: false,
  },
  {
    source: 'own',
    id: 'own',
    missing: [],
    expected: { title: 'mine.png', label: null, pixel: 0.5 },
    follows: full.ownFile,
    first: null,
    carriesOver: true,
    restores: false,
  },
  {
    source: 'test-set',
    id: 'test-1',
    missing: ['test-3', 'test-01', 'test-9999999'],
    expected: { title: 'test picture 1, 3', label: 3, pixel: 1 },
    follows: testSet,
    first: 'test-0',
    carriesOver: false,
    restores: true,
  },
];

it('every source has a case', () => {
  expect(cases.map(({ source }) => source).toSorted()).toEqual(sources.map(({ id }) => id).toSorted());
});

describe.each(cases)('the source $source', ({ source: name, id, missing, expected, ...about }) => {
  const source = sources.find((entry) => entry.id === name)!;

  it('owns its ids, and is asked for them', () => {
    for (const owned of [id, ...missing]) {
      expect(source.owns(owned)).toBe(true);
      expect(sourceOf(owned)).toBe(source);
    }
  });

  it('knows which pictures there are, and what they show', () => {
    expect(source.label(id, place, full)).toBe(expected.label);
    expect(labelOf(id, place, full)).toBe(expected.label);
    for (const absent of missing) expect(source.label(absent, place, full)).toBeUndefined();
  });

  it('reads them as the data set has them', async () => {
    const picture = await readPicture(id, { choice: place, world: full }, tools);
    expect(picture).toMatchObject({ id, title: expected.title, label: expected.label, shape: mnist.shape });
    expect(picture.pixels[100]).toBeCloseTo(expected.pixel, 6);
    for (const absent of missing) {
      await expect(source.read(absent, place, full, tools)).rejects.toThrow(`there is no picture ${absent}`);
    }
  });

  it('says what a picture follows', () => {
    expect(source.follows(id, place, full)).toBe(about.follows);
    expect(followsOf(id, place, full)).toBe(about.follows);
  });

  it('finds the first picture of a class, never the one that is chosen', () => {
    expect(source.first({ ...place, picture: id }, 8, full)).toBe(about.first);
    expect(source.first({ ...place, picture: id }, 5, full)).toBeNull();
    // Where the source has none, the gallery's is the other end of a line.
    const inGallery = id === 'eight' ? null : 'eight';
    expect(firstOf({ ...place, picture: id }, 8, full)).toBe(about.first ?? inGallery);
  });

  it('stays chosen in another data set, or not', () => {
    expect(source.carriesOver).toBe(about.carriesOver);
    const chosen = settle(defaultChoice(full, 'mnist'), { picture: id }, full).choice;
    const sets = { ...full.testSets, cifar10: { ...testSet, dataset: 'cifar10' } };
    const moved = settle(chosen, { dataset: 'cifar10' }, { ...full, testSets: sets }).choice;
    expect([chosen.picture, moved.picture]).toEqual([id, about.carriesOver ? id : 'car']);
  });

  it('has words for a picture that the person would have to give again', () => {
    // In the empty world there is only what comes with the page.
    const isGiven = source.label(id, place, world) === undefined;
    const sentence: unknown = expect.stringMatching(/^This address .*\.$/);
    expect(source.missingWords).toEqual(isGiven ? sentence : null);
    expect(source.restores).toBe(about.restores);
  });
});

describe('a picture that was never given', () => {
  it.each([
    ['own', 'there is no picture of your own'],
    ['test-1', 'there is no picture test-1: the test files have to be given again'],
  ])('%s: %s', async (id, words) => {
    expect(labelOf(id, place, world)).toBeUndefined();
    await expect(readPicture(id, { choice: place, world }, tools)).rejects.toThrow(words);
  });
});

describe('the other end of a line', () => {
  it('shows what is known: a picture of unknown class is not taken', () => {
    const { choice, ignored } = settle(defaultChoice(full, 'mnist'), { other: 'own' }, full);
    expect([choice.other, ignored]).toEqual([null, ['other']]);
    expect(settle(choice, { other: 'test-0' }, full)).toMatchObject({ choice: { other: 'test-0' }, ignored: [] });
  });
});
