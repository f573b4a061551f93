import { describe, expect, it } from 'vitest';
import { conjugate, trapezoid } from '../../src/packets/conjugate.ts';
import { packet } from '../../src/packets/packet.ts';
import { gridLevel } from '../../src/packets/grid.ts';
import { stateValues } from '../../src/packets/state.ts';
import { windowValues } from '../../src/packets/window.ts';
import { packetOf, randomLogits } from './states.ts';

function networkPacket(seed: number, label = 0) {
  const { positions } = gridLevel(1.5, 513);
  const values = stateValues('loss', randomLogits(seed, positions, 1.5), label, positions);
  return packet(positions, windowValues('gaussian', positions, 1.5), values);
}

describe('conjugate', () => {
  it('of a tent is a squared sinc, exactly', () => {
    const tent = packetOf((t) => 1 - Math.abs(t), -1, 1, 41);
    const { k, real, imaginary } = conjugate(tent, 1, 30, 301);
    const height = Math.sqrt(3 / 2);
    k.forEach((wave, i) => {
      const sinc = wave === 0 ? 1 : Math.sin(wave / 2) / (wave / 2);
      expect(real[i]).toBeCloseTo((height * sinc * sinc) / Math.sqrt(2 * Math.PI), 13);
      expect(imaginary[i]).toBeCloseTo(0, 13);
    });
  });

  it('of a Gaussian is a Gaussian of width 1/(2s), whose shift is a phase', () => {
    const s = 0.8;
    const gaussian = packetOf((t) => Math.exp(-((t - 1) ** 2) / (4 * s * s)), -9, 11, 4001);
    const { k, real, imaginary, captured } = conjugate(gaussian, s);
    expect(captured).toBeCloseTo(1, 6);
    k.forEach((wave, i) => {
      const size = ((2 * s * s) / Math.PI) ** 0.25 * Math.exp(-s * s * wave * wave);
      expect(real[i]).toBeCloseTo(size * Math.cos(wave), 5);
      expect(imaginary[i]).toBeCloseTo(-size * Math.sin(wave), 5);
    });
  });

  it.each([1, 2, 3, 4])('of network %i keeps the norm, and ∫ k² |psi~|² is sigma_p²', (seed) => {
    const state = networkPacket(seed);
    // Kinks of a ReLU network leave tails of k^-4: a wide range for the second moment.
    const { k, density, captured } = conjugate(state, 1.5, 400, 20001);
    expect(captured).toBeCloseTo(1, 6);
    const second = trapezoid(
      k,
      density.map((value, i) => value * k[i]! ** 2),
    );
    expect(second / state.sigmaP ** 2).toBeCloseTo(1, 2);
    expect(second).toBeLessThan(state.sigmaP ** 2 * (1 + 1e-9));
  });

  it('keeps the inner product of two packets (Parseval)', () => {
    const [a, b] = [networkPacket(5, 0), networkPacket(5, 1)];
    let inX = 0;
    for (let j = 0; j + 1 < a.psi.length; j++) {
      const [a0, a1, b0, b1] = [a.psi[j]!, a.psi[j + 1]!, b.psi[j]!, b.psi[j + 1]!];
      inX += ((a.positions[j + 1]! - a.positions[j]!) / 6) * (2 * a0 * b0 + a0 * b1 + a1 * b0 + 2 * a1 * b1);
    }
    const [ca, cb] = [conjugate(a, 1.5, 60, 4001), conjugate(b, 1.5, 60, 4001)];
    const inP = trapezoid(
      ca.k,
      ca.real.map((re, i) => re * cb.real[i]! + ca.imaginary[i]! * cb.imaginary[i]!),
    );
    expect(inP).toBeCloseTo(inX, 6);
  });

  it('is even in k, centred at 0', () => {
    const { density } = conjugate(networkPacket(6), 1.5);
    expect(density.length).toBe(401);
    density.forEach((value, i) => expect(value).toBe(density[400 - i]));
  });

  it('refuses an even number of points and unequal steps', () => {
    expect(() => conjugate(networkPacket(1), 1.5, 6, 400)).toThrow('odd');
    expect(() => conjugate(packet([0, 1, 3], [1, 1, 1], [0, 1, 0]), 1)).toThrow('equal steps');
  });
});
