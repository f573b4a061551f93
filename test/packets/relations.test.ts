import { describe, expect, it } from 'vitest';
import { attackDensity } from '../../src/packets/attack-density.ts';
import { packetFigure } from '../../src/packets/figure.ts';
import { gridLevel, LEVELS } from '../../src/packets/grid.ts';
import { intervalState } from '../../src/packets/interval.ts';
import { overlapInX } from '../../src/packets/overlap.ts';
import { grid, packetOf, randomLogits } from './states.ts';

describe('the uncertainty relation on random networks and lines', () => {
  it('holds for every class, window, state and level', () => {
    let least = Infinity;
    for (let seed = 1; seed <= 60; seed++) {
      const { positions } = gridLevel(0.1 * seed, LEVELS[seed % 4]!);
      const logits = randomLogits(seed, positions, 0.1 * seed);
      for (const window of ['gaussian', 'hann'] as const) {
        for (const state of ['loss', 'probability'] as const) {
          const figure = packetFigure(
            { positions, logits, classA: seed % 4, classB: (seed + 1) % 4, scale: 0.1 * seed },
            { window, state },
          );
          least = Math.min(least, figure.a.packet.product, figure.b.packet.product, figure.control.packet.product);
        }
      }
    }
    expect(least).toBeGreaterThanOrEqual(0.5 - 1e-12);
  });

  it('is refined on an interval without a window', () => {
    const positions = grid(0, 1, 101);
    const constant = intervalState(positions, new Float64Array(101).fill(4));
    expect(constant.product).toBe(0);
    expect(constant.bound).toBeCloseTo(0, 12);
    const ramp = intervalState(positions, positions);
    expect(ramp.product).toBeCloseTo(0.33541, 6);
    expect(ramp.refined).toBeCloseTo(0.167705, 6);
    expect(ramp.bound).toBeCloseTo(0.125, 12);
  });

  it.each([1, 2, 3, 4, 5, 6])('the refined relation holds for loss %i on an interval', (seed) => {
    const positions = grid(-2, 2, 301);
    const { logits } = randomLogits(seed, positions, 1);
    const state = intervalState(
      positions,
      positions.map((_, i) => Math.exp(logits[4 * i]! / 20)),
    );
    expect(state.refined).toBeGreaterThanOrEqual(state.bound - 1e-12);
  });
});

describe('attack density', () => {
  it('of the Gaussian window is a Gaussian of width 1/(2s)', () => {
    const { edges, density } = attackDensity(
      packetOf((t) => Math.exp((-t * t) / 4), -8, 8, 513),
      1,
    );
    density.forEach((value, i) => {
      const u = (edges[i]! + edges[i + 1]!) / 2;
      expect(Math.abs(value - Math.sqrt(2 / Math.PI) * Math.exp(-2 * u * u))).toBeLessThan(0.01);
    });
  });

  it.each([1, 2, 3])('of network %i has mass 1, mean 0 and second moment sigma_p²', (seed) => {
    const { positions } = gridLevel(1, 513);
    const figure = packetFigure(
      { positions, logits: randomLogits(seed, positions, 1), classA: 0, classB: 1, scale: 1 },
      { window: 'gaussian', state: 'loss' },
    );
    for (const { packet: state, attack } of [figure.a, figure.b]) {
      const { edges, density, below, above } = attack;
      const sum = (f: (u: number) => number): number =>
        density.reduce(
          (total, value, i) => total + value * (edges[i + 1]! - edges[i]!) * f((edges[i]! + edges[i + 1]!) / 2),
          0,
        );
      expect(sum(() => 1) + below + above).toBeCloseTo(1, 10);
      expect(Math.abs(sum((u) => u))).toBeLessThan(0.005 + 10 * (below + above));
      // What is missing of the second moment lies beyond the range, where u² is more than 36.
      const missing = state.sigmaP ** 2 - sum((u) => u * u);
      expect(missing).toBeGreaterThan(36 * (below + above) - 0.01);
      expect(missing).toBeLessThan(120 * (below + above) + 0.01);
    }
  });

  it('keeps what lies beyond +-6/s', () => {
    const { edges, density, below, above } = attackDensity(
      packetOf((t) => Math.exp(-8 * Math.abs(t)), -3, 3, 4001),
      1,
    );
    const inside = density.reduce((total, value, i) => total + value * (edges[i + 1]! - edges[i]!), 0);
    expect(inside).toBeLessThan(0.01);
    expect(inside + below + above).toBeCloseTo(1, 10);
    expect(below).toBeCloseTo(above, 10);
  });
});

describe('overlap in X', () => {
  const bump = (centre: number) => packetOf((t) => Math.exp(-((t - centre) ** 2) / 4), -16, 16, 2001);

  it('is 1 with itself', () => {
    const { shared, bhattacharyya } = overlapInX(bump(1), bump(1));
    expect(shared).toBeCloseTo(1, 12);
    expect(bhattacharyya).toBeCloseTo(1, 12);
  });

  it('of two Gaussians d apart is erfc(d / 2 sqrt 2 s) and exp(-d² / 8 s²)', () => {
    const { shared, bhattacharyya } = overlapInX(bump(-1), bump(1));
    expect(shared).toBeCloseTo(0.3173105, 4);
    expect(bhattacharyya).toBeCloseTo(Math.exp(-0.5), 4);
  });

  it('of separate packets is 0', () => {
    const { shared } = overlapInX(
      packetOf((t) => Math.max(0, t), -1, 1, 101),
      packetOf((t) => Math.max(0, -t), -1, 1, 101),
    );
    expect(shared).toBe(0);
  });
});
