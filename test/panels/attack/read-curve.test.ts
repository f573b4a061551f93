import { expect, it } from 'vitest';
import type { EpsilonCurveData } from '../../../src/charts/epsilon-curve.ts';
import { readCurve, sayReading } from '../../../src/panels/attack/read-curve.ts';

const data: EpsilonCurveData = {
  epsilons: [0, 4 / 255, 8 / 255],
  series: [
    { name: 'automobile', colour: 'a', probabilities: [0.9, 0.5, 0.02] },
    { name: 'truck', colour: 'other', probabilities: [0.1, 0.5, 0.98] },
  ],
  current: 1 / 255,
  outcomes: [
    { word: 'held', look: 'plain' },
    { word: 'held', look: 'plain' },
    { word: 'fooled', look: 'strong' },
  ],
};

it('reads what was computed at an epsilon of the curve, the likeliest class first', () => {
  const reading = readCurve(data, 8 / 255);
  expect(reading.outcome).toBe('fooled');
  expect(reading.classes.map(({ name, percent }) => `${name} ${percent}`)).toEqual(['truck 98.0%', 'automobile 2.0%']);
  expect(sayReading(reading)).toBe('ε = 8/255 = 0.0314, truck 98.0%, automobile 2.0%, fooled');
});

it('says of a change that was found how much of it is kept', () => {
  const kept = (norm: 'linf' | 'l2' | 'l0', perEpsilon: number) =>
    readCurve({ ...data, measure: { norm, perEpsilon, of: 'kept' } }, 8 / 255).budget;
  expect(kept('linf', 1)).toBe('clipped to 8/255');
  expect(kept('l2', 50)).toBe('ℓ₂ 1.569 of it');
  expect(kept('l0', 3072)).toBe('96 of its values');
});

it('makes nothing up between two of them: the nearest is read, and named', () => {
  expect(sayReading(readCurve(data, 1.1 / 255))).toBe('ε = 0/255 = 0.0000, automobile 90.0%, truck 10.0%, held');
});
