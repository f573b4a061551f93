import { expect, it } from 'vitest';
import { companionsOf } from '../../../src/panels/tradeoff/companions.ts';
import { networks } from './networks.ts';

const resnet = networks.find(({ id }) => id === 'cifar10-resnet')!;

it('the same architecture trained otherwise comes first, the network itself last', () => {
  const found = companionsOf(resnet, 5, networks);
  expect(found.map(({ label }) => label)).toEqual(['ResNet-20, robust', 'GoogLeNet', 'ConvNet', 'its own epoch 1']);
  expect(found[0]?.compare).toEqual({ compareNetwork: 'cifar10-resnet-robust', compareEpoch: 5 });
  expect(found.at(-1)?.compare).toEqual({ compareNetwork: null, compareEpoch: 1 });
});

it('another network without that epoch stands there with its last', () => {
  const young = networks.map((network) =>
    network.id === 'cifar10-convnet' ? { ...network, epochs: network.epochs.slice(0, 2) } : network,
  );
  expect(companionsOf(resnet, 50, young).find(({ id }) => id === 'cifar10-convnet')?.compare.compareEpoch).toBe(2);
});

it('the first epoch stands beside the second, and a network with one state beside nothing of its own', () => {
  expect(companionsOf(resnet, 1, [resnet]).map(({ label }) => label)).toEqual(['its own epoch 2']);
  expect(companionsOf({ ...resnet, epochs: resnet.epochs.slice(0, 1) }, 1, [resnet])).toEqual([]);
});
