import { describe, expect, it } from 'vitest';
import { gridLevel } from '../../../src/packets/grid.ts';
import { packetFigure } from '../../../src/packets/figure.ts';
import { planeData, type Checkpoint } from '../../../src/panels/packets/chart-data.ts';
import { pictureBetween, stripPlaces } from '../../../src/panels/packets/line-pictures.ts';
import { changes, overlaps, readout } from '../../../src/panels/packets/readout.ts';

const names = { a: 'automobile', b: 'deer' };
const scale = 4;

/** Two classes whose logits differ by `slope` t: a packet on either side. */
function checkpoint(epoch: number, slope: number, current: boolean): Checkpoint {
  const { positions } = gridLevel(scale, 513);
  const logits = Float32Array.from([...positions].flatMap((t) => [-slope * t, slope * t]));
  const input = { positions, logits: { rows: positions.length, classes: 2, logits }, classA: 0, classB: 1, scale };
  return { epoch, figure: packetFigure(input, { window: 'gaussian', state: 'loss' }), current };
}

const [late, early] = [checkpoint(20, 3, true), checkpoint(1, 0.1, false)];

describe('the readout', () => {
  it('has a row for each packet and the window alone, once, at one half', () => {
    const rows = readout([late, early], names);
    expect(rows.map(({ name, epoch }) => [name, epoch])).toEqual([
      ['automobile', 20],
      ['deer', 20],
      ['automobile', 1],
      ['deer', 1],
      ['window alone', null],
    ]);
    const alone = rows[rows.length - 1]!;
    expect([alone.sigmaX, alone.sigmaP, alone.product, alone.excess]).toEqual(['1.000', '0.500', '0.5000', '0.0000']);
    for (const { product } of rows) expect(Number(product)).toBeGreaterThanOrEqual(0.5);
  });

  it('tells what training did, from the earlier epoch to the later, in whatever order they come', () => {
    const [a] = changes([late, early], names);
    expect(a!.text).toMatch(/^narrows in X, \d\.\d\d → \d\.\d\d s, and widens in P, \d\.\d\d → \d\.\d\d \/s,$/);
    expect(changes([early, late], names)).toEqual(changes([late, early], names));
    expect(changes([early, { ...early, epoch: 2 }], names)[0]!.text).toMatch(/^keeps its width in X/);
    expect(changes([late], names)[0]!.text).toMatch(/^is \d\.\d\d s wide in X/);
    expect(changes([], names)).toEqual([]);
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

describe('the strip', () => {
  it('has picture A at -2s, B at 2s and their mean between', () => {
    const [a, b] = [Float32Array.of(0, 1), Float32Array.of(1, 0.5)];
    const at = (place: number) => [...pictureBetween(a, b, [1, 2, 1], place).pixels];
    expect(at(-2)).toEqual([0, 1]);
    expect(at(2)).toEqual([1, 0.5]);
    expect(at(0)).toEqual([0.5, 0.75]);
    expect(stripPlaces).toContain(-4);
  });
});
