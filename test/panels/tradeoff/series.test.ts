import { describe, expect, it } from 'vitest';
import { marksOfData, sayMark } from '../../../src/panels/tradeoff/say-mark.ts';
import { accuracyData, checkpointOf } from '../../../src/panels/tradeoff/series.ts';
import { networks } from './networks.ts';

const shown = { dataset: 'cifar10', network: 'cifar10-resnet', epoch: 5, under: 'pgd' } as const;
const data = accuracyData(shown, networks);

describe('series', () => {
  it('are ours and the paper’s of one data set, namesakes in one slot, in the paper’s order', () => {
    expect(data.series.map(({ name, source, slot }) => `${slot} ${name}, ${source}`)).toEqual([
      '0 ConvNet, measured here',
      '1 ResNet-20, measured here',
      '2 GoogLeNet, measured here',
      '3 ResNet-20, robust, measured here',
      '0 ConvNet, paper, Table III',
      '1 ResNet, paper, Table III',
      '2 GoogleNet, paper, Table III',
    ]);
  });

  it('keep their slots while networks are still to come', () => {
    const few = accuracyData(
      shown,
      networks.filter(({ id }) => id === 'cifar10-resnet' || id === 'cifar10-resnet-robust'),
    );
    expect(few.series.filter(({ ours }) => ours).map(({ slot }) => slot)).toEqual([1, 3]);
    expect(few.series.length).toBe(5);
  });

  it('mark the checkpoint on show, and no other', () => {
    const current = data.series.flatMap(({ points }) => points.filter((point) => point.current));
    expect(current.map(({ key }) => key)).toEqual(['cifar10-resnet/5']);
  });

  it('lead back to the checkpoint', () => {
    const found = checkpointOf('mnist-resnet-robust/30', networks);
    expect([found?.network.id, found?.epoch.epoch]).toEqual(['mnist-resnet-robust', 30]);
    expect(checkpointOf('paper/resnet/50', networks)).toBeNull();
    expect(marksOfData(data).every(({ id }) => checkpointOf(id, networks) !== null)).toBe(true);
    expect(marksOfData(data).length).toBe(28);
  });
});

it('marks are walked along a network, and across the networks at an epoch', () => {
  const marks = marksOfData(data);
  expect(marks.find(({ id }) => id === 'cifar10-convnet/50')).toMatchObject({ path: 'ConvNet', stage: 'epoch 50' });
  expect(new Set(marks.map(({ path, stage }) => `${path} ${stage}`)).size).toBe(marks.length);
});

describe('a mark in words', () => {
  it('has its numbers and those of the paper at the same epoch', () => {
    expect(sayMark(data, 'cifar10-convnet/50')).toBe(
      'ConvNet, epoch 50: TA 80.00%, RA 3.00% under PGD. In the paper: TA 63.07%, RA 2.88%.',
    );
    expect(sayMark(data, 'cifar10-resnet-robust/50')).toBe(
      'ResNet-20, robust, epoch 50: TA 72.00%, RA 40.00% under PGD.',
    );
    expect(sayMark(data, 'paper/resnet/5')).toBe('ResNet (paper, Table III), epoch 5: TA 82.97%, RA 14.17% under PGD.');
    expect(sayMark(data, 'nothing')).toBe('');
  });

  it('says no robust accuracy that nobody measured', () => {
    const fgsm = accuracyData({ ...shown, under: 'fgsm' }, networks);
    expect(sayMark(fgsm, 'cifar10-convnet/50')).toBe(
      'ConvNet, epoch 50: TA 80.00%, RA 6.00% under FGSM. In the paper: TA 63.07%.',
    );
    expect(sayMark(fgsm, 'paper/Fig. 1')).toBe('GoogleNet (paper, Fig. 1): TA 90.78%, RA 3.67% under FGSM.');
  });
});
