import type { Dataset } from './dataset.ts';

export const cifar10: Dataset = {
  id: 'cifar10',
  name: 'CIFAR-10',
  shape: [32, 32, 3],
  classes: ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'],
  mean: 0.4734,
  deviation: 0.2516,
  epsilon: 8 / 255,
  alpha: 2 / 255,
  steps: 4,
  note: 'CIFAR-10, JPEG copy',
};
