import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/core/random.ts';
import { readAddress, writeAddress } from '../../src/state/address.ts';
import { attacks } from '../../src/attacks/registry.ts';
import { namesOf, order } from '../../src/state/fields.ts';
import type { Choice } from '../../src/state/model.ts';
import { defaultChoice, settle } from '../../src/state/settle.ts';
import { world } from './world.ts';

const start = defaultChoice(world);
const write = (change: Partial<Choice>) => writeAddress(settle(start, change, world).choice, world);

describe('writing', () => {
  it('leaves the defaults out', () => {
    expect(write({})).toBe('');
    expect(write({ dataset: 'mnist' })).toBe('dataset=mnist');
    expect(write({ network: 'mnist-convnet' })).toBe('dataset=mnist');
  });

  it('reads like the paper', () => {
    expect(write({ epsilon: 2 / 255, label: 4, compareEpoch: null })).toBe(
      'epsilon=2/255&label=deer&compareEpoch=none',
    );
    expect(write({ attack: 'pgd', parameters: { steps: 10, randomStart: true } })).toBe(
      'attack=pgd&steps=10&randomStart=true',
    );
  });

  it('names the network of the second row, and its epoch unless it is the first row’s', () => {
    expect(write({ compareNetwork: 'cifar10-resnet-robust' })).toBe('compareNetwork=cifar10-resnet-robust');
    expect(write({ compareNetwork: 'cifar10-resnet-robust', compareEpoch: 5 })).toBe(
      'compareNetwork=cifar10-resnet-robust&compareEpoch=5',
    );
  });

  it('gives every part and every parameter a name of its own', () => {
    const names = order.flatMap(namesOf);
    expect(new Set(names).size).toBe(names.length);
    for (const attack of attacks) for (const { id } of attack.parameters) expect(names).not.toContain(id);
  });
});

describe('reading', () => {
  it('gives back every choice', () => {
    for (let seed = 0; seed < 500; seed++) {
      const choice = randomChoice(seed);
      const query = writeAddress(choice, world);
      expect({ query, ...readAddress(query, world) }).toEqual({ query, choice, ignored: [] });
    }
  });

  it("starts from the named network's own defaults, not from those of the first one", () => {
    const [first, ...others] = world.networks;
    const young = { ...world, networks: [{ ...first!, epochs: first!.epochs.slice(0, 2) }, ...others] };
    expect(readAddress('', young).choice.epoch).toBe(2);
    expect(readAddress('network=cifar10-convnet', young).choice.epoch).toBe(50);
    expect(readAddress('dataset=mnist', young).choice.epoch).toBe(5);
  });

  it('takes the nearest valid state and names what it ignored', () => {
    const { choice, ignored } = readAddress(
      '?dataset=imagenet&network=foo&epsilon=NaN&epoch=7&label=unicorn&iterate=9&utm_source=x',
      world,
    );
    expect(choice).toEqual({ ...start, epoch: 5, iterate: 1 });
    expect(ignored).toEqual([
      'dataset=imagenet',
      'network=foo',
      'epoch=7',
      'epsilon=NaN',
      'label=unicorn',
      'iterate=9',
    ]);
  });

  it.each([
    ['epsilon=1e9', 32 / 255],
    ['epsilon=-1', 0],
    ['epsilon=', 8 / 255],
    ['epsilon=Infinity', 32 / 255],
    ['epsilon=0x10', 32 / 255],
    ['epsilon=8/0', 8 / 255],
  ])('%s', (query, epsilon) => {
    const { choice, ignored } = readAddress(query, world);
    expect(choice.epsilon).toBe(epsilon);
    expect(ignored).toEqual([query]);
  });

  it('takes the second row of older links, and of networks that are not here', () => {
    expect(readAddress('compare=5', world)).toEqual({ choice: { ...start, compareEpoch: 5 }, ignored: [] });
    const { choice, ignored } = readAddress('compareNetwork=cifar10-vgg&compare=5', world);
    expect(choice).toEqual({ ...start, compareEpoch: 5 });
    expect(ignored).toEqual(['compareNetwork=cifar10-vgg']);
  });

  it('says that an own picture is not in the address', () => {
    expect(readAddress('picture=own', world)).toEqual({ choice: start, ignored: ['picture=own'] });
    expect(readAddress('picture=own', { ...world, ownFile: new Blob(['x']) }).choice.picture).toBe('own');
  });

  it('survives anything', () => {
    const names = [...order.flatMap(namesOf), 'alpha', 'steps', 'randomStart', '__proto__', 'constructor'];
    const values = [
      '',
      'NaN',
      '-0',
      '1e309',
      '-1e9',
      '%',
      '%00',
      'null',
      'undefined',
      '[]',
      '{}',
      '<script>',
      'own',
      '💥',
      'a'.repeat(5000),
      'mnist',
      'pgd',
      '7/255',
      'none',
      '3',
    ];
    for (let seed = 0; seed < 500; seed++) {
      const random = seededRandom(seed);
      const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
      const query = Array.from({ length: 6 }, () => `${pick(names)}=${pick(values)}`).join('&');
      const { choice, ignored } = readAddress(query, world);
      const again = settle(choice, choice, world);
      expect({ query, ...again }).toEqual({ query, choice, ignored: [] });
      for (const part of ignored) expect(part.length).toBeLessThan(80);
    }
  });
});

function randomChoice(seed: number): Choice {
  const random = seededRandom(seed);
  const pick = <T>(...list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const change = {
    view: pick('attack', 'packets', 'tradeoff'),
    network: pick(...world.networks).id,
    epoch: pick(1, 2, 5, 50),
    attack: pick(...world.attacks).id,
    epsilon: pick(random() * 0.1, Math.floor(random() * 64) / 510, 0),
    parameters: pick<Choice['parameters']>(
      {},
      { steps: Math.ceil(random() * 100), randomStart: true },
      { alpha: 0.001 + random() * 0.1 },
    ),
    label: pick(null, 0, 9),
    seed: Math.floor(random() * 2 ** 32),
    iterate: pick(null, 0, 1),
    gain: 1 + random() * 63,
    classA: pick(null, 3),
    classB: pick(null, 5),
    other: pick(null, 'deer', 'eight'),
    line: pick('between', 'attack'),
    window: pick('gaussian', 'hann'),
    state: pick('loss', 'probability'),
    compareNetwork: pick(null, ...world.networks.map(({ id }) => id)),
    compareEpoch: pick(null, 1, 2, 50),
    under: pick('pgd', 'fgsm'),
    measure: pick('pgd', 'fgsm', 'chosen', 'none'),
    limit: pick('100', '1000', 'all'),
    matrix: pick('clean', 'attacked'),
    theme: pick('auto', 'light', 'dark'),
    backend: pick('auto', 'wasm', 'cpu'),
  } satisfies Partial<Choice>;
  return settle(start, change, world).choice;
}
