import { describe, expect, it } from 'vitest';
import { packetFigure } from '../../src/packets/figure.ts';
import { freshPositions, gridLevel, interleaveRows, LEVELS } from '../../src/packets/grid.ts';
import { stateValues } from '../../src/packets/state.ts';
import { randomLogits } from './states.ts';

const scale = 2.5;
const { positions } = gridLevel(scale, 513);
const logits = randomLogits(11, positions, scale);
const input = { positions, logits, classA: 0, classB: 1, scale };
const choice = { window: 'gaussian', state: 'loss' } as const;

describe('levels of the grid', () => {
  it('reuse every node of the coarser level, bitwise', () => {
    for (let i = 1; i < LEVELS.length; i++) {
      const [coarse, fine] = [gridLevel(scale / 3, LEVELS[i - 1]!), gridLevel(scale / 3, LEVELS[i]!)];
      expect(Array.from(coarse.positions)).toEqual(Array.from(fine.positions).filter((_, j) => j % 2 === 0));
      const merged = interleaveRows(Float32Array.from(coarse.positions), Float32Array.from(freshPositions(fine)), 1);
      expect(merged).toEqual(Float32Array.from(fine.positions));
    }
    expect(gridLevel(scale, 65).fresh.length).toBe(65);
    expect(gridLevel(scale, 513).fresh.length).toBe(256);
    expect(gridLevel(scale, 513).positions[0]).toBe(-8 * scale);
    expect(gridLevel(scale, 129).refined).toBe(0.25);
  });

  it('refuses widths that are none', () => expect(() => gridLevel(0, 65)).toThrow('s > 0, got 0'));
});

describe('packetFigure', () => {
  it('is complete and in the units it says', () => {
    const { a, b, control, overlap } = packetFigure(input, choice);
    expect(a.relative.sigmaX).toBe(a.packet.sigmaX / scale);
    expect(b.relative.sigmaP).toBe(b.packet.sigmaP * scale);
    expect(control.relative.product).toBeCloseTo(0.5, 3);
    expect(a.conjugate.k[400]).toBeCloseTo(6 / scale, 12);
    for (const value of [overlap.x.shared, overlap.x.bhattacharyya, overlap.p.shared, overlap.p.bhattacharyya]) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  it('does not change when every loss is measured in other units of l2', () => {
    const stretched = packetFigure({ ...input, positions: positions.map((t) => 10 * t), scale: 10 * scale }, choice);
    const { a, overlap } = packetFigure(input, choice);
    expect(stretched.a.relative.sigmaP).toBeCloseTo(a.relative.sigmaP, 11);
    expect(stretched.overlap.p.shared).toBeCloseTo(overlap.p.shared, 11);
  });

  it('takes less than 15 ms', () => {
    for (let i = 0; i < 20; i++) packetFigure(input, choice);
    const times = Array.from({ length: 15 }, () => {
      const start = performance.now();
      packetFigure(input, choice);
      return performance.now() - start;
    });
    // The least of many: other work on the machine only adds.
    expect(Math.min(...times)).toBeLessThan(15);
  });
});

describe('states', () => {
  it('sqrt(p_Y) stays apart from 0 where p_Y underflows', () => {
    const far = {
      rows: 513,
      classes: 2,
      logits: Float32Array.from({ length: 1026 }, (_, i) => (i % 2 === 0 ? 0 : 5000)),
    };
    expect(stateValues('probability', far, 0, positions)[7]).toBe(1);
  });

  it('sqrt(p_Y) follows p_Y', () => {
    const values = stateValues(
      'probability',
      { rows: 2, classes: 2, logits: Float32Array.of(0, 0, Math.log(3), 0) },
      0,
      [0, 1],
    );
    expect(values[0]! / values[1]!).toBeCloseTo(Math.sqrt(0.5 / 0.75), 7);
  });

  it.each([NaN, Infinity, -Infinity])('a logit of %d is named with its place', (bad) => {
    const broken = { ...logits, logits: logits.logits.map((value, i) => (i === 4 * 256 + 2 ? bad : value)) };
    expect(() => packetFigure({ ...input, logits: broken }, choice)).toThrow(`the network answers ${bad} at t = 0`);
  });

  it('a loss of zero everywhere is an error that says what to do', () => {
    const sure = {
      rows: 513,
      classes: 4,
      logits: Float32Array.from({ length: 4 * 513 }, (_, i) => (i % 4 === 0 ? 2000 : 0)),
    };
    expect(() => packetFigure({ ...input, logits: sure }, choice)).toThrow(
      'the loss of class 0 is zero on the whole line',
    );
  });

  it('rows that do not fit the positions are refused', () => {
    expect(() => packetFigure({ ...input, positions: positions.slice(1) }, choice)).toThrow(
      'expected 512 rows of 4 logits, got 513',
    );
  });
});
