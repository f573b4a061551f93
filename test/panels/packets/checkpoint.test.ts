import { describe, expect, it } from 'vitest';
import { briefNameAmong, inOrder, namesAmong, span } from '../../../src/panels/packets/checkpoint.ts';
import { world } from '../../state/world.ts';
import { checkpoint } from './checkpoints.ts';

const [standard, robust] = ['cifar10-resnet', 'cifar10-resnet-robust'];

describe('a checkpoint', () => {
  it('of one network is called by its epoch, beside another network by its full name', () => {
    expect(namesAmong([standard], world)({ id: standard, epoch: 5 })).toBe('epoch 5');
    expect(namesAmong([standard, standard], world)({ id: standard, epoch: 5 })).toBe('epoch 5');
    expect(namesAmong([standard, robust], world)({ id: robust, epoch: 5 })).toBe('resnet, robust, epoch 5');
    // Still on show while the network that was asked for is on its way.
    expect(namesAmong([standard], world)({ id: robust, epoch: 5 })).toBe('resnet, robust, epoch 5');
  });

  it('is called by what differs where there is little room', () => {
    const [a, b, c] = [
      { id: standard, epoch: 50 },
      { id: robust, epoch: 50 },
      { id: 'cifar10-convnet', epoch: 2 },
    ];
    const brief = (...refs: { id: string; epoch: number }[]) => refs.map((ref) => briefNameAmong(ref, refs, world));
    expect(brief(a, { ...a, epoch: 1 })).toEqual(['epoch 50', 'epoch 1']);
    expect(brief(a, b)).toEqual(['standard', 'robust']);
    expect(brief(a, { ...b, epoch: 2 })).toEqual(['standard, epoch 50', 'robust, epoch 2']);
    expect(brief(a, c)).toEqual(['resnet, epoch 50', 'convnet, epoch 2']);
    expect(brief(a)).toEqual(['epoch 50']);
  });

  it('comes in the order of training, or of the rows', () => {
    const [late, early] = [{ network: { id: standard, epoch: 50 } }, { network: { id: standard, epoch: 1 } }];
    const other = { network: { id: robust, epoch: 2 } };
    expect(inOrder([late, early])).toEqual([early, late]);
    expect(inOrder([late, other])).toEqual([late, other]);
    expect(inOrder([other, late])).toEqual([other, late]);
  });
});

describe('what the figure tells', () => {
  const at = (id: string, epoch: number) => checkpoint({ id, epoch }, 1, false);

  it.each([
    [[at(standard, 50)], 'At epoch 50'],
    [[at(standard, 50), at(standard, 1)], 'From epoch 1 to 50'],
    [[at(standard, 50), at(robust, 50)], 'At epoch 50, from resnet to resnet, robust'],
    [[at(robust, 50), at(standard, 5)], 'From resnet, robust at epoch 50 to resnet at epoch 5'],
    [[], ''],
  ])('is said in words: %#', (checkpoints, words) => {
    expect(span(checkpoints, world)).toBe(words);
  });
});
