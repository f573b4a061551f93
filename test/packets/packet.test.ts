import { describe, expect, it } from 'vitest';
import { packet } from '../../src/packets/packet.ts';
import { windowValues } from '../../src/packets/window.ts';
import { gridLevel } from '../../src/packets/grid.ts';
import { grid, packetOf } from './states.ts';

const gaussian = (t: number): number => Math.exp((-t * t) / 4);

describe('known products sigma_t sigma_p (packets.md, section 5)', () => {
  it.each([
    ['gaussian', gaussian, 12, 0.5],
    ['Hermite n = 1', (t: number) => t * gaussian(t), 14, 1.5],
    ['Hermite n = 2', (t: number) => (t * t - 1) * gaussian(t), 16, 2.5],
    ['tent', (t: number) => 1 - Math.abs(t), 1, Math.sqrt(0.3)],
    ['Hann', (t: number) => 1 + Math.cos(Math.PI * t), 1, Math.sqrt(Math.PI ** 2 / 9 - 5 / 6)],
  ])('%s', (_, f, half, product) => {
    expect(packetOf(f, -half, half).product).toBeCloseTo(product, 5);
  });

  it.each([
    [1, 0.567862],
    [2, 1.67029],
  ])('sine n = %i on an interval', (n, product) => {
    const sine = packetOf((t) => Math.sin(n * Math.PI * t), 0, 1);
    expect(sine.product).toBeCloseTo(product, 5);
    expect(sine.product).toBeCloseTo(Math.sqrt((n * Math.PI) ** 2 / 12 - 0.5), 6);
  });

  it('two Gaussians at +-3s', () => {
    const [s, a] = [0.7, 2.1];
    const two = packetOf((t) => gaussian((t - a) / s) + gaussian((t + a) / s), -12, 12);
    const e = Math.exp((-a * a) / (2 * s * s));
    expect(two.product).toBeCloseTo(1.493492, 5);
    expect(two.sigmaX ** 2).toBeCloseTo(s * s + (a * a) / (1 + e), 5);
    expect(two.sigmaP ** 2).toBeCloseTo(1 / (4 * s * s) - (a * a * e) / (4 * s ** 4 * (1 + e)), 5);
  });

  it('a tent of three nodes is exact', () => {
    const tent = packet([0, 1, 2], [1, 1, 1], [0, 5, 0]);
    expect(tent.product).toBeCloseTo(Math.sqrt(0.3), 14);
    expect(tent.mean).toBeCloseTo(1, 14);
    expect(tent.sigmaP ** 2).toBeCloseTo(3, 13);
  });
});

describe("the windows alone on the page's grid", () => {
  const scale = 2.6;
  const alone = (name: 'gaussian' | 'hann', nodes: 65 | 513) => {
    const { positions } = gridLevel(scale, nodes);
    return packet(positions, windowValues(name, positions, scale), new Float64Array(nodes).fill(3));
  };

  it('the Gaussian is s wide, 1/(2s) in P, product 1/2', () => {
    const fine = alone('gaussian', 513);
    expect(fine.sigmaX / scale).toBeCloseTo(1, 3);
    expect(fine.sigmaP * scale).toBeCloseTo(0.5, 4);
    expect(fine.product).toBeCloseTo(0.5, 3);
    expect(fine.product).toBeGreaterThanOrEqual(0.5 - 1e-12);
    expect(alone('gaussian', 65).product).toBeCloseTo(0.5, 2);
  });

  it('the Hann window is 0.990 s wide with product 0.513', () => {
    const fine = alone('hann', 513);
    expect(fine.sigmaX / scale).toBeCloseTo(0.9901, 3);
    expect(fine.product).toBeCloseTo(0.513117, 3);
    expect(alone('hann', 65).product).toBeGreaterThan(0.5);
  });
});

describe('invariances', () => {
  const bumpy = (t: number): number => gaussian(t) * (1 + Math.log1p(Math.exp(3 * t)) + 0.3 * Math.sin(4 * t));
  const base = packetOf(bumpy, -9, 9, 801);

  it('t -> lambda t scales the widths and keeps the product', () => {
    const wide = packetOf((t) => bumpy(t / 7), -63, 63, 801);
    expect(wide.sigmaX).toBeCloseTo(7 * base.sigmaX, 12);
    expect(wide.sigmaP).toBeCloseTo(base.sigmaP / 7, 12);
    expect(wide.product).toBeCloseTo(base.product, 13);
  });

  it.each([1e-200, 1e-30, 250, 1e200])('l -> %d l changes nothing', (kappa) => {
    const scaled = packetOf((t) => kappa * bumpy(t), -9, 9, 801);
    expect(scaled.product).toBeCloseTo(base.product, 13);
    expect(scaled.psi[400]).toBeCloseTo(base.psi[400]!, 12);
  });

  it('reversal flips the mean only', () => {
    const reversed = packetOf((t) => bumpy(-t), -9, 9, 801);
    expect(reversed.mean).toBeCloseTo(-base.mean, 13);
    expect(reversed.product).toBeCloseTo(base.product, 13);
  });

  it('a shift far away moves the mean only', () => {
    const shifted = packetOf((t) => bumpy(t - 1e4), 1e4 - 9, 1e4 + 9, 801);
    expect(shifted.product).toBeCloseTo(base.product, 9);
  });
});

describe('what has no packet', () => {
  const positions = grid(-1, 1, 5);
  const ones = new Float64Array(5).fill(1);

  it('zero everywhere', () =>
    expect(() => packet(positions, ones, new Float64Array(5))).toThrow('zero on the whole line'));
  it('zero but at the ends', () =>
    expect(() => packet(positions, ones, [1, 0, 0, 0, 1])).toThrow('zero on the whole line'));
  it.each([NaN, Infinity])('%d', (bad) =>
    expect(() => packet(positions, ones, [0, 1, bad, 1, 0])).toThrow(`the state is ${bad} at t = 0`),
  );
  it('too few nodes', () => expect(() => packet([0, 1], [1, 1], [1, 1])).toThrow('at least 3 nodes'));
  it('unequal lengths', () => expect(() => packet(positions, ones, [1, 2])).toThrow('expected 5 values'));
  it('positions that do not increase', () =>
    expect(() => packet([0, 1, 1], [1, 1, 1], [1, 1, 1])).toThrow('increasing'));
});
