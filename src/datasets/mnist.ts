import type { Dataset } from './dataset.ts';

export const mnist: Dataset = {
  id: 'mnist',
  name: 'MNIST',
  shape: [28, 28, 1],
  classes: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  mean: 0.1307,
  deviation: 0.3081,
  epsilon: 0.1,
  alpha: 0.025,
  steps: 4,
  note: 'MNIST',
};
