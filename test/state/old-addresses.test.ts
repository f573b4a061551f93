/** Addresses that people may have kept. Each must open to what it meant when it was made. */
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../src/state/address.ts';
import { fields, namesOf, order } from '../../src/state/fields.ts';
import type { Choice } from '../../src/state/model.ts';
import { defaultChoice } from '../../src/state/settle.ts';
import { world } from './world.ts';

const start = defaultChoice(world);

/** For every part that has had another name, values as addresses may have them. */
const values: Partial<Record<keyof Choice, readonly string[]>> = {
  compareEpoch: ['5', 'none', '7', 'unicorn'],
};

describe('the names that a part of the choice once had', () => {
  const renamed = order.filter((key) => fields[key].formerly !== undefined);

  it('each have values to try', () => {
    expect(renamed).toEqual(Object.keys(values));
  });

  const rows = renamed.flatMap((key) =>
    namesOf(key).flatMap((name) => values[key]!.map((value) => [`${name}=${value}`, key, name, value] as const)),
  );
  it.each(rows)('%s', (query, key, name, value) => {
    const now = readAddress(`${key}=${value}`, world);
    const then = readAddress(query, world);
    expect(then.choice).toEqual(now.choice);
    // What cannot be taken is told by the name that the address has.
    expect(then.ignored).toEqual(now.ignored.map((part) => part.replace(`${key}=`, `${name}=`)));
  });

  it('give way to the present one', () => {
    for (const key of renamed) {
      const [first, second] = values[key]!;
      const [present, old] = namesOf(key);
      const { choice } = readAddress(`${old}=${first}&${present}=${second}`, world);
      expect(choice).toEqual(readAddress(`${present}=${second}`, world).choice);
    }
  });
});

describe('whole addresses of before', () => {
  it.each<[string, Partial<Choice>]>([
    ['iterate=1&gain=8', { iterate: 1, gain: 8 }],
    ['view=tradeoff&under=fgsm', { view: 'tradeoff', under: 'fgsm' }],
    ['view=packets&compare=5', { view: 'packets', compareEpoch: 5 }],
    ['view=packets&compare=none&label=deer', { view: 'packets', compareEpoch: null, label: 4 }],
    [
      'compareNetwork=cifar10-resnet-robust&compare=5&classA=cat&classB=dog',
      { compareNetwork: 'cifar10-resnet-robust', compareEpoch: 5, classA: 3, classB: 5 },
    ],
    [
      'dataset=mnist&network=mnist-convnet-robust&epoch=2&picture=eight&label=3&epsilon=0.2',
      {
        ...defaultChoice(world, 'mnist'),
        network: 'mnist-convnet-robust',
        epoch: 2,
        picture: 'eight',
        label: 3,
        epsilon: 0.2,
      },
    ],
    [
      'attack=pgd&alpha=4/255&steps=10&randomStart=true&seed=7&measure=chosen&limit=all&matrix=attacked',
      {
        attack: 'pgd',
        parameters: { alpha: 4 / 255, steps: 10, randomStart: true },
        seed: 7,
        measure: 'chosen',
        limit: 'all',
        matrix: 'attacked',
      },
    ],
  ])('%s', (query, change) => {
    const { choice, ignored } = readAddress(query, world);
    expect({ choice, ignored }).toEqual({ choice: { ...start, ...change }, ignored: [] });
    expect(readAddress(writeAddress(choice, world), world)).toEqual({ choice, ignored: [] });
  });
});
