import { describe, expect, it } from 'vitest';
import { attackWords } from '../../../src/panels/test-set/attack-words.ts';
import { rateOf } from '../../../src/panels/test-set/rate.ts';
import {
  cardWords,
  cautions,
  extentWords,
  rateWords,
  said,
  shareWords,
  soFarWords,
} from '../../../src/panels/test-set/words.ts';
import { cifar10 } from '../../../src/datasets/cifar10.ts';
import type { Dataset } from '../../../src/datasets/dataset.ts';
import { mnist } from '../../../src/datasets/mnist.ts';
import type { OfficialFiles } from '../../../src/datasets/official.ts';
import { fgsm } from '../../../src/attacks/fgsm.ts';
import { scoreOf } from '../../state/test-set/given.ts';
import { world } from '../../state/world.ts';

const score = scoreOf([1, 1, 2, 2], [1, 1, 2], [1, 3, 3]);
const named = (...names: string[]) => ({ ...score, set: { ...score.set, names } });

describe('the words of a measurement', () => {
  it('name the attack with all that was set', () => {
    const pgd = { id: 'pgd', radius: 8 / 255, parameters: { alpha: 2 / 255, steps: 4, randomStart: false }, seed: 1 };
    expect(attackWords(pgd, cifar10, world)).toBe('PGD, ε = 8/255, step size α = 2/255, steps = 4');
    const other = { ...pgd, radius: 0.1, parameters: { alpha: 0.025, steps: 9, randomStart: true } };
    expect(attackWords(other, mnist, world)).toBe('PGD, ε = 0.1, step size α = 0.025, steps = 9, random start');
    const fgm = { id: 'fgm', radius: 1.7389, parameters: {}, seed: 1 };
    expect(attackWords(fgm, cifar10, world)).toBe('FGM, ℓ₂ length 1.739');
    expect(attackWords(null, cifar10, world)).toBe('no attack');
  });

  it('name a budget in l0 by its values, and no budget where an attack has none', () => {
    const [few, near] = [
      { ...fgsm, id: 'few', name: 'Few', norm: 'l0' as const },
      { ...fgsm, id: 'near', name: 'Near', search: 'nearest' as const },
    ];
    const larger = { ...world, attacks: [...world.attacks, few, near] };
    expect(attackWords({ id: 'few', radius: 1234, parameters: {}, seed: 1 }, cifar10, larger)).toBe(
      'Few, 1,234 values',
    );
    expect(attackWords({ id: 'near', radius: 0.1, parameters: {}, seed: 1 }, cifar10, larger)).toBe('Near');
  });

  it('claim no more digits than there are pictures', () => {
    const share = { hits: 8747, count: 10_000, share: 0.8747, low: 0.868, high: 0.881 };
    expect(shareWords(share)).toBe('87.47%');
    expect(shareWords({ ...share, count: 1000, share: 0.8747 })).toBe('87.5%');
  });

  it('say of how many pictures the card speaks', () => {
    expect(cardWords({ percent: 87.47, pictures: 10_000 }, cifar10)).toBe('87.47% of all 10,000 (CIFAR-10, JPEG copy)');
    expect(cardWords({ percent: 88, pictures: 1000 }, mnist)).toBe('88.00% of the first 1,000 (MNIST)');
    expect(cardWords(null, mnist)).toBe('–');
  });

  it('mark what is partial', () => {
    expect(extentWords(score, 4, false)).toBe('partial: the first 3 of 4 pictures');
    expect(extentWords(score, 4, true)).toBe('the first 3 pictures');
    expect(extentWords(score, 3, false)).toBe('the first 3 pictures');
    expect(extentWords({ ...score, done: 4 }, 4, false)).toBe('all 4 pictures');
  });

  it('say how fast', () => {
    expect(rateOf({ done: 0, milliseconds: 10 })).toBeNull();
    expect(rateOf({ done: 30, milliseconds: 2000 })).toBe(15);
    expect([2.04, 15.4, 1234.5].map(rateWords)).toEqual(['2 pictures/s', '15 pictures/s', '1,235 pictures/s']);
  });

  it('warn of what makes numbers differ', () => {
    expect(cautions(score, cifar10)).toEqual([expect.stringContaining('a copy of CIFAR-10 that went through JPEG')]);
    expect(cautions(named('data_batch_1.bin'), cifar10)[0]).toContain('training files');
    expect(cautions(named('t10k-images-idx3-ubyte', 't10k-labels-idx1-ubyte'), mnist)).toEqual([
      expect.stringContaining('cleaner and easier'),
    ]);
    expect(cautions({ ...named('t10k-images-idx3-ubyte'), done: 4 }, mnist)).toEqual([]);
    expect(cautions(named('train-images-idx3-ubyte'), mnist)).toEqual([expect.stringContaining('training files')]);
  });

  it('follow from what a data set declares of its files, and say nothing of one that has none', () => {
    const plain: Dataset = { ...cifar10, official: null };
    expect(cautions(score, plain)).toEqual([]);
    expect(cautions(named('train.bin'), plain)).toEqual([expect.stringContaining('training files')]);
    expect(cautions(named('data_batch_1.bin'), plain)).toEqual([]);
    const files: OfficialFiles = {
      ...mnist.official!,
      files: [{ name: 'learn.bin', sum: ['md5', ''], bytes: 1 }],
      test: [],
    };
    expect(cautions(named('learn (1).bin'), { ...mnist, official: files })).toEqual([
      expect.stringContaining('training files'),
    ]);
  });

  it('say how far a running measurement is', () => {
    expect(soFarWords(score, 6)).toBe('100.0% right so far, 33.3% after the attack; 30 pictures/s, about 1 s left');
    expect(soFarWords({ ...score, done: 0 }, 6)).toBe('Waiting for the first pictures …');
  });

  it('are read out once a measurement has ended', () => {
    expect(said({ score, measuring: null, until: 4 })).toBe(
      '100.0% right, 33.3% after the attack; partial: the first 3 of 4 pictures.',
    );
    expect(said({ score, measuring: {}, until: 4 })).toBe('');
    expect(said({ score: null, measuring: null, until: 4 })).toBe('');
    expect(said(null)).toBe('');
  });
});
