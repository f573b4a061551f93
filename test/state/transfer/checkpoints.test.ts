import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/state/catalog.ts';
import { atEpoch, bytesOf, epochsOf, everyEpoch, networksOf } from '../../../src/state/transfer/checkpoints.ts';
import { world } from '../world.ts';

const models = fileURLToPath(new URL('../../../public/models/', import.meta.url));

describe('the networks that can be asked', () => {
  it('are those of the data set, at the epoch or the nearest one', () => {
    expect(atEpoch({ dataset: 'cifar10', epoch: 1 }, world)).toEqual([
      { id: 'cifar10-resnet', epoch: 1 },
      { id: 'cifar10-convnet', epoch: 1 },
      { id: 'cifar10-resnet-robust', epoch: 2 },
    ]);
  });

  it('are asked at every epoch, those of the network on show first', () => {
    const all = everyEpoch({ dataset: 'cifar10', network: 'cifar10-convnet' }, world);
    expect(all).toHaveLength(11);
    expect(all.slice(0, 4).map(({ id }) => id)).toEqual(Array(4).fill('cifar10-convnet'));
    expect(epochsOf(networksOf({ dataset: 'cifar10' }, world))).toEqual([1, 2, 5, 50]);
  });

  it.each(catalog.map(({ id }) => id))('%s is about as large as is said', (id) => {
    const folder = `${models}${id}/epoch-50/`;
    const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(folder + file).size, 0);
    const said = bytesOf([{ id, epoch: 50 }], { ...world, networks: catalog });
    expect(said / bytes).toBeGreaterThan(0.88);
    expect(said / bytes).toBeLessThan(1.3);
  });
});
