import { describe, expect, it } from 'vitest';
import { architectures } from '../../src/architectures/registry.ts';
import { paperExamples, paperNetworks } from '../../src/datasets/paper.ts';
import { datasets } from '../../src/datasets/registry.ts';

describe.each([...paperNetworks, ...paperExamples])("the paper's $name on $dataset", ({ dataset, architecture }) => {
  it('has a namesake that can be trained here', () => {
    const found = architectures.find(({ id }) => id === architecture);
    expect(found?.datasets).toContain(dataset);
    expect(datasets.map(({ id }) => id)).toContain(dataset);
  });
});

it.each(paperNetworks)('$name on $dataset grows more accurate with every epoch that the paper tells', ({ states }) => {
  const [epochs, accuracies] = [states.map(({ epoch }) => epoch), states.map(({ testAccuracy }) => testAccuracy)];
  expect(epochs).toEqual(epochs.toSorted((a, b) => a - b));
  expect(accuracies).toEqual(accuracies.toSorted((a, b) => a - b));
});

it('robustness goes where the paper says: down on CIFAR-10, and on MNIST for YGCNN alone', () => {
  const falling = paperNetworks.filter(({ states }) => states.at(-1)!.pgd < states[0]!.pgd);
  expect(falling.map(({ dataset, name }) => `${dataset} ${name}`)).toEqual([
    'mnist YGCNN',
    'cifar10 ConvNet',
    'cifar10 ResNet',
    'cifar10 GoogleNet',
  ]);
});
