/** A small world for the store: two data sets, five networks, six pictures, three views. */
import { attacks } from '../../src/attacks/registry.ts';
import { cifar10 } from '../../src/datasets/cifar10.ts';
import { classNames, type Dataset } from '../../src/datasets/dataset.ts';
import { mnist } from '../../src/datasets/mnist.ts';
import type { CatalogNetwork } from '../../src/state/model.ts';
import type { RemoteKey } from '../../src/state/followed/list.ts';
import { createAppStore, type AppStore, type StoreOptions } from '../../src/state/store.ts';
import type { ViewAbout } from '../../src/state/view.ts';
import type { World } from '../../src/state/world.ts';

const robustAccuracy = { pictures: 10000, fgsm: 10, pgd: 1 };
const epochs = [1, 2, 5, 50].map((epoch) => ({ epoch, testAccuracy: 40 + epoch, robustAccuracy }));

function network(id: string, dataset: Dataset, kept = epochs): CatalogNetwork {
  const [, architecture = '', training = 'standard'] = id.split('-');
  const robust = training === 'robust';
  return {
    id,
    dataset: dataset.id,
    architecture,
    training: robust ? 'robust' : 'standard',
    name: `${architecture}${robust ? ', robust' : ''}`,
    labels: classNames(dataset),
    shape: dataset.shape,
    parameters: 1000,
    epochs: kept,
  };
}

export const views: readonly ViewAbout<RemoteKey>[] = [
  { id: 'attack', title: 'Attack', needs: ['attack', 'rounded', 'compareAttack', 'curve'] },
  { id: 'packets', title: 'Packets', needs: ['line', 'compareLine'] },
  { id: 'tradeoff', title: 'Trade-off', needs: [] },
];

export const world: World = {
  datasets: [cifar10, mnist],
  networks: [
    network('cifar10-resnet', cifar10),
    network('cifar10-convnet', cifar10),
    network('cifar10-resnet-robust', cifar10, epochs.slice(1)),
    network('mnist-convnet', mnist, epochs.slice(0, 3)),
    network('mnist-convnet-robust', mnist, epochs.slice(0, 3)),
  ],
  pictures: [
    { id: 'plane', dataset: 'cifar10', label: 0, title: 'A plane', file: 'plane.png' },
    { id: 'car', dataset: 'cifar10', label: 1, title: 'A car', file: 'car.png' },
    { id: 'car-2', dataset: 'cifar10', label: 1, title: 'Another car', file: 'car-2.png' },
    { id: 'deer', dataset: 'cifar10', label: 4, title: 'A deer', file: 'deer.png' },
    { id: 'three', dataset: 'mnist', label: 3, title: 'A three', file: 'three.png' },
    { id: 'eight', dataset: 'mnist', label: 8, title: 'An eight', file: 'eight.png' },
  ],
  attacks,
  views,
  testSets: {},
  ownFile: null,
};

export function makeStore(decode: StoreOptions['decode'] = readNothing, known: World = world): AppStore {
  return createAppStore({ world: known, decode });
}

async function readNothing(): Promise<never> {
  throw new Error('not a picture');
}
