import { describe, expect, it } from 'vitest';
import { planeData } from '../../../src/panels/packets/chart-data.ts';
import { lineBetween } from '../../../src/packets/line.ts';
import { pictureAt } from '../../../src/panels/packets/on-line.ts';
import { changes, overlaps, readout } from '../../../src/panels/packets/readout.ts';
import { checkpoint, names } from './checkpoints.ts';

const [late, early] = [checkpoint({ epoch: 20 }, 3, true), checkpoint({ epoch: 1 }, 0.1, false)];

describe('the readout', () => {
  it('has a row for each packet and the window alone, once, at one half', () => {
    const rows = readout([late, early], names);
    expect(rows.map((row) => [row.name, row.checkpoint])).toEqual([
      ['automobile', 'epoch 20'],
      ['deer', 'epoch 20'],
      ['automobile', 'epoch 1'],
      ['deer', 'epoch 1'],
      ['window alone', null],
    ]);
    const alone = rows[rows.length - 1]!;
    expect([alone.sigmaX, alone.sigmaP, alone.product, alone.excess]).toEqual(['1.000', '0.500', '0.5000', '0.0000']);
    for (const { product } of rows) expect(Number(product)).toBeGreaterThanOrEqual(0.5);
  });

  it('tells what training did, from the earlier epoch to the later, in whatever order they come', () => {
    const [a] = changes([late, early], names);
    expect(a!.text).toMatch(/^narrows in X, \d\.\d\d → \d\.\d\d s, widens in P, \d\.\d\d → \d\.\d\d \/s$/);
    expect(changes([early, late], names)).toEqual(changes([late, early], names));
    expect(changes([early, { ...early, network: { ...early.network, epoch: 2 } }], names)[0]!.text).toMatch(
      /^keeps its width in X/,
    );
    expect(changes([late], names)[0]!.text).toMatch(/^is \d\.\d\d s wide in X/);
    expect(changes([], names)).toEqual([]);
  });

  it('of two networks tells from the first row to the second', () => {
    const robust = checkpoint({ id: 'cifar10-resnet-robust', epoch: 20 }, 0.1, false);
    expect(changes([late, robust], names)).toEqual(changes([late, { ...early, network: robust.network }], names));
    expect(changes([late, robust], names)[0]!.text).toMatch(/^widens in X/);
    expect(changes([robust, late], names)[0]!.text).toMatch(/^narrows in X/);
  });

  it('gives overlaps in X and P', () => {
    const rows = overlaps([late]);
    expect(rows.map(({ space }) => space)).toEqual(['X', 'P']);
    expect(Number(rows[0]!.shared)).toBeLessThan(Number(rows[1]!.shared));
  });
});

describe('the plane', () => {
  it('orders checkpoints by epoch and marks the one on show', () => {
    const { series, control } = planeData([late, early], names);
    expect(series[0]!.points.map(({ label, current }) => [label, current])).toEqual([
      ['epoch 1', false],
      ['epoch 20', true],
    ]);
    expect(control!.sigmaX * control!.sigmaP).toBeCloseTo(0.5, 3);
  });
});

describe('the plane of two networks', () => {
  it('joins no dots of one to those of the other', () => {
    const robust = checkpoint({ id: 'cifar10-resnet-robust', epoch: 20 }, 0.1, false);
    const { series } = planeData([late, robust], names);
    expect(series.map(({ name, colour, points }) => [name, colour, points.length])).toEqual([
      ['automobile', 'a', 1],
      ['automobile', 'a', 1],
      ['deer', 'b', 1],
      ['deer', 'b', 1],
    ]);
  });
});

describe('the strip', () => {
  it('has picture A at -2s, B at 2s and their mean between', () => {
    const [a, b] = [Float32Array.of(0, 1), Float32Array.of(1, 0.5)];
    const { centre, direction, scale } = lineBetween(a, b);
    const at = (place: number): number[] =>
      [...pictureAt({ shape: [1, 2, 1], centre, direction }, place * scale).pixels].map((value) =>
        Number(value.toFixed(6)),
      );
    expect(at(-2)).toEqual([0, 1]);
    expect(at(2)).toEqual([1, 0.5]);
    expect(at(0)).toEqual([0.5, 0.75]);
    // Beyond the pictures the contrast grows: values leave [0, 1].
    expect(at(-4)).toEqual([-0.5, 1.25]);
  });
});
