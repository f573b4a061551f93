import { describe, expect, it } from 'vitest';
import { toldOfOthers, toldOnEach } from '../../../src/panels/transfer/told.ts';
import { words } from '../../../src/panels/transfer/words.ts';
import { world } from '../../state/world.ts';
import { answered, transferOf } from './given.ts';

const own = { 'cifar10-resnet/50': answered(1, 2) };
const target = { pixels: new Float32Array(4), target: 2 };

describe('what the answers come to', () => {
  it('says nothing of a picture that nobody was asked about', () => {
    expect(toldOfOthers(transferOf({ crafted: null }), world)).toEqual([]);
    expect(toldOnEach([null, transferOf()], world)).toEqual([]);
  });

  it('tells the network that it was crafted on, the others at that epoch, and chance', () => {
    const said = {
      ...own,
      'cifar10-convnet/50': answered(1, 2, [1, 0]),
      'cifar10-resnet-robust/50': answered(1, 1),
    };
    expect(toldOfOthers(transferOf({ said }), world)).toEqual([
      'On resnet, epoch 50, which it was crafted on: automobile 99.98% → bird 99.98%, fooled.',
      'Of 2 other networks, 1 is fooled (convnet) and 1 holds (resnet, robust).',
      'Of 4 random changes of the same size, 1 changes an answer.',
    ]);
  });

  it('tells who was wrong before, who failed, and who was not asked yet', () => {
    const wrong = { 'cifar10-convnet/50': answered(0, 0) };
    expect(toldOfOthers(transferOf({ said: wrong }), world)[0]).toBe(
      'Of 2 other networks, 1 was wrong already and stays so (convnet) and 1 was not asked yet.',
    );
    const failed = { 'cifar10-convnet/50': { failed: 'no' }, 'cifar10-resnet-robust/50': answered(0, 2) };
    expect(toldOfOthers(transferOf({ said: failed }), world)[0]).toBe(
      'Of 2 other networks, 1 was wrong and now gives another wrong answer (resnet, robust) and 1 could not be asked (convnet).',
    );
  });

  it('tells the same picture against the other epochs of its network', () => {
    const said = {
      'cifar10-resnet/1': answered(1, 0),
      'cifar10-resnet/2': answered(1, 2),
      'cifar10-resnet/5': answered(1, 1),
    };
    expect(toldOfOthers(transferOf({ said }), world)).toEqual([
      'Of 3 other epochs of resnet, 2 are fooled (1; 2) and 1 holds (5).',
    ]);
  });

  it('tells who answers the target', () => {
    const said = { 'cifar10-convnet/50': answered(1, 2), 'cifar10-resnet-robust/50': answered(1, 0) };
    expect(toldOfOthers(transferOf({ said, crafted: target }), world)[1]).toBe(
      'The target, bird, is answered by 1 of 2 (convnet).',
    );
    const none = { 'cifar10-convnet/50': answered(1, 0) };
    expect(toldOfOthers(transferOf({ said: none, crafted: target }), world)[1]).toBe(
      'None of them answers the target, bird.',
    );
  });

  it('does not say fooled where the true class is not known', () => {
    const said = { 'cifar10-convnet/50': answered(0, 2), 'cifar10-resnet-robust/50': answered(0, 0) };
    const told = toldOfOthers(transferOf({ said }, null), world);
    expect(told[0]).toBe(
      'Of 2 other networks, 1 changes its answer (convnet) and 1 keeps its answer (resnet, robust).',
    );
    expect(told.at(-1)).toContain('is not known');
  });

  it('counts how many others each picture fools', () => {
    const said = { ...own, 'cifar10-convnet/50': answered(1, 2), 'cifar10-resnet-robust/50': answered(1, 1) };
    expect(toldOnEach([transferOf({ said }), null], world)).toEqual(['Crafted on resnet: 1 of 2 others fooled.']);
  });
});

it('downloads are told in megabytes', () => {
  expect(words.download(3_230_000)).toBe('at most about 3.2 MB to fetch');
  expect(words.download(22_600_000)).toBe('at most about 23 MB to fetch');
});
