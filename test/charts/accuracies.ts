import type { AccuracyData } from '../../src/charts/shared/accuracies.ts';
import { accuracyData } from '../../src/panels/tradeoff/series.ts';
import type { UnderChoice } from '../../src/state/model.ts';
import { networks } from '../panels/tradeoff/networks.ts';

/** Four networks of ours and the paper's three, with ResNet on show at epoch 5. */
export function accuracies(dataset: 'cifar10' | 'mnist', under: UnderChoice = 'pgd'): AccuracyData {
  return accuracyData({ dataset, network: `${dataset}-resnet`, epoch: 5, under }, networks);
}
