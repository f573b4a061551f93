/** What a data set opens with, and the seed where nothing is drawn. */
import { describe, expect, it } from 'vitest';
import { datasets } from '../../src/datasets/registry.ts';
import { readAddress, writeAddress } from '../../src/state/address.ts';
import { defaultChoice, settle } from '../../src/state/settle.ts';
import { shippedWorld } from '../../src/state/world.ts';
import { views, world } from './world.ts';

const shipped = shippedWorld(views);

describe('a data set', () => {
  it.each(datasets)('$id opens with a network and a picture that are there', ({ id, opening }) => {
    const { network, picture } = defaultChoice(shipped, id);
    expect({ network, picture }).toEqual(opening);
  });

  it('without an opening, or of which neither is there, opens with the first network and picture', () => {
    expect(defaultChoice(world, 'mnist')).toMatchObject({ network: 'mnist-convnet', picture: 'three' });
    const plain = world.datasets.map((dataset) => ({ ...dataset, opening: null }));
    expect(defaultChoice({ ...world, datasets: plain }, 'mnist')).toMatchObject({ picture: 'three' });
  });
});

describe('a seed', () => {
  const start = defaultChoice(world);

  it('is in the address only where something is drawn', () => {
    expect(writeAddress(settle(start, { attack: 'fgsm', seed: 7 }, world).choice, world)).toBe('');
    const drawn = { attack: 'pgd', seed: 7, parameters: { randomStart: true } };
    expect(writeAddress(settle(start, drawn, world).choice, world)).toBe('attack=pgd&randomStart=true&seed=7');
  });

  it('without an effect is nothing to tell', () => {
    expect(readAddress('seed=7', world)).toEqual({ choice: start, ignored: [] });
    expect(readAddress('attack=pgd&randomStart=true&seed=7', world).choice.seed).toBe(7);
  });
});
