import { describe, expect, it } from 'vitest';
import { outcomeMatrixTable } from '../../../src/charts/outcome-matrix.ts';
import { onEachMatrix, othersMatrix } from '../../../src/panels/transfer/matrices.ts';
import { networksOf } from '../../../src/state/transfer/checkpoints.ts';
import { world } from '../../state/world.ts';
import { answered, transferOf } from './given.ts';

const networks = networksOf({ dataset: 'cifar10' }, world);
const crafted = { id: 'cifar10-resnet', epoch: 50 };
const statesOf = ({ data }: ReturnType<typeof othersMatrix>) => data.cells.map(({ state }) => state);

describe('one picture and every network at every epoch', () => {
  it('has a row for each network, a column for each epoch, and says where there is no such network', () => {
    const { data, places } = othersMatrix(null, crafted, networks);
    expect(data.rows).toEqual(['resnet', 'convnet', 'resnet, robust']);
    expect(data.columns).toEqual(['1', '2', '5', '50']);
    const states = data.cells.map(({ state }) => state);
    expect(states.filter((state) => state === 'none')).toHaveLength(1);
    expect(states[8]).toBe('none');
    expect(places[8]).toBeNull();
    expect(new Set(states)).toEqual(new Set(['unasked', 'none']));
    expect(data.cells.map(({ isCrafted }) => isCrafted).indexOf(true)).toBe(3);
  });

  it('tells outcomes by the true class, and failures as such', () => {
    const said = {
      'cifar10-resnet/50': answered(1, 2),
      'cifar10-resnet/1': answered(0, 0),
      'cifar10-resnet/2': answered(0, 2),
      'cifar10-resnet/5': answered(0, 1),
      'cifar10-convnet/50': answered(1, 1, [1, 2]),
      'cifar10-convnet/5': { failed: 'no network' },
    };
    const matrix = othersMatrix(transferOf({ said }), crafted, networks);
    const [first, second] = [statesOf(matrix).slice(0, 4), statesOf(matrix).slice(4, 8)];
    expect(first).toEqual(['already', 'stillWrong', 'corrected', 'fooled']);
    expect(second).toEqual(['unasked', 'unasked', 'failed', 'held']);
    expect(matrix.data.cells[7]!.said?.chance).toEqual({ changed: 1, of: 2 });
    expect(matrix.data.cells[3]!.said?.reached).toBeNull();
  });

  it('judges by the answer before where the true class is not known', () => {
    const said = { 'cifar10-resnet/50': answered(0, 2), 'cifar10-resnet/5': answered(0, 0) };
    const states = statesOf(othersMatrix(transferOf({ said }, null), crafted, networks));
    expect([states[3], states[2]]).toEqual(['fooled', 'held']);
  });

  it('tells whether the target was answered', () => {
    const said = { 'cifar10-resnet/50': answered(1, 2), 'cifar10-convnet/50': answered(1, 0) };
    const transfer = transferOf({ said, crafted: { pixels: new Float32Array(4), target: 2 } });
    const { cells } = othersMatrix(transfer, crafted, networks).data;
    expect([cells[3]!.said?.reached, cells[7]!.said?.reached]).toEqual([true, false]);
  });

  it('has a failure everywhere where the picture could not be crafted', () => {
    const states = statesOf(othersMatrix(transferOf({ crafted: { failed: 'no' } }), crafted, networks));
    expect(new Set(states)).toEqual(new Set(['failed', 'none']));
  });

  it('has a table of every cell', () => {
    const said = { 'cifar10-resnet/50': answered(1, 2, [1, 0]) };
    const { columns, rows } = outcomeMatrixTable(othersMatrix(transferOf({ said }), crafted, networks).data);
    expect(rows).toHaveLength(11);
    const found = rows.find((row) => row[3] === 'fooled')!;
    expect(found).toHaveLength(columns.length);
    expect(found.slice(0, 5)).toEqual(['resnet', '50', 'yes', 'fooled', 'automobile']);
    expect(found.slice(-2)).toEqual(['', '1 of 2']);
  });
});

describe('a picture crafted on each network', () => {
  const checkpoints = networks.map(({ id }) => ({ id, epoch: 50 }));

  it('has its own network along the diagonal', () => {
    const { data } = onEachMatrix([null, null, null], checkpoints, networks);
    expect(data.cells.flatMap(({ isCrafted }, at) => (isCrafted ? [at] : []))).toEqual([0, 4, 8]);
    expect(data.rows).toEqual(data.columns);
    expect(data.rows[0]).toBe('resnet');
  });

  it('names epochs where they differ', () => {
    const mixed = [...checkpoints.slice(0, 2), { id: 'cifar10-resnet-robust', epoch: 5 }];
    expect(onEachMatrix([null, null, null], mixed, networks).data.rows[2]).toBe('resnet, robust, epoch 5');
  });

  it('shows each row what was said of its own picture', () => {
    const said = { 'cifar10-resnet/50': answered(1, 1), 'cifar10-convnet/50': answered(1, 0) };
    const request = { ...transferOf().request, network: checkpoints[1]! };
    const { data } = onEachMatrix([null, transferOf({ said, request }), null], checkpoints, networks);
    expect(data.cells.slice(3, 6).map(({ state }) => state)).toEqual(['held', 'fooled', 'unasked']);
    expect(data.cells.slice(0, 3).map(({ state }) => state)).toEqual(['unasked', 'unasked', 'unasked']);
  });
});
