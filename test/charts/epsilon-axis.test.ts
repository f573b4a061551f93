import { scaleLinear } from 'd3';
import { describe, expect, it } from 'vitest';
import {
  allowedPixels,
  epsilonColumns,
  epsilonLabel,
  type EpsilonMeasure,
  epsilonRows,
  epsilonTitle,
} from '../../src/charts/shared/epsilon-axis.ts';

const measure = (norm: EpsilonMeasure['norm'], perEpsilon: number, of: EpsilonMeasure['of']): EpsilonMeasure => ({
  norm,
  perEpsilon,
  of,
});
const ticks = (last: number, as: EpsilonMeasure): string[][] =>
  epsilonRows(scaleLinear([0, last], [0, 400]), 6, as).map(({ values, label }) => values.map(label));

describe('the axis under a curve over epsilon', () => {
  it('has epsilon in 255ths and plainly, where the attack is given one', () => {
    const [pixels, plain] = ticks(32 / 255, allowedPixels);
    expect(pixels).toEqual(['0', '5/255', '10/255', '15/255', '20/255', '25/255', '30/255']);
    expect(plain).toContain('0.1');
    expect(ticks(32 / 255, measure('l2', 55.4, 'allowed'))).toEqual([pixels, plain]);
  });

  it('has the length of what is kept of a change that was found without one', () => {
    expect(ticks(0.3 / 55.4, measure('l2', 55.4, 'kept'))).toEqual([
      ['0', '0.05', '0.1', '0.15', '0.2', '0.25', '0.3'],
    ]);
    expect(ticks(12 / 255, measure('linf', 1, 'kept'))[0]).toContain('12/255');
  });

  it('has whole values alone where values are counted', () => {
    expect(ticks(3 / 3072, measure('l0', 3072, 'kept'))).toEqual([['0', '1', '2', '3']]);
    expect(epsilonLabel(2 / 3072, measure('l0', 3072, 'kept'))).toBe('2');
  });

  it('says which of the two it is', () => {
    expect(epsilonTitle(allowedPixels, true)).toBe('ε, of a pixel');
    expect(epsilonTitle(measure('l0', 784, 'allowed'), false)).toContain('784 ε');
    expect(epsilonTitle(measure('l2', 28, 'kept'), false)).toContain('shortened');
    expect(epsilonColumns(allowedPixels)).toMatchObject({ names: ['epsilon', 'epsilon × 255'] });
    const { names, at } = epsilonColumns(measure('l0', 784, 'kept'));
    expect([names, at(2 / 784)]).toEqual([['kept, values'], [2]]);
  });
});
