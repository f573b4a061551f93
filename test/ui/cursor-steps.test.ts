import { describe, expect, it } from 'vitest';
import { movedBy, nearestStep, shareOf } from '../../src/ui/cursor-steps.ts';

const domain = [0, 1] as const;

describe('a cursor on an axis', () => {
  it('stands on steps, and on both ends', () => {
    expect(nearestStep(0.26, domain, 0.25)).toBe(0.25);
    expect(nearestStep(-3, domain, 0.25)).toBe(0);
    expect(nearestStep(1.2, domain, 0.3)).toBe(1);
    expect(nearestStep(0.95, domain, 0.3)).toBeCloseTo(0.9);
    expect(nearestStep(-0.3, [-1, 1], 0.5)).toBe(-0.5);
  });

  it('moves by the keys of a slider, and by no others', () => {
    const from = (key: string): number | null => movedBy(key, 0.5, domain, 0.01);
    expect(from('ArrowRight')).toBeCloseTo(0.51);
    expect(from('ArrowUp')).toBeCloseTo(0.51);
    expect(from('ArrowLeft')).toBeCloseTo(0.49);
    expect(from('PageDown')).toBeCloseTo(0.4);
    expect([from('Home'), from('End'), from('f'), from('Tab')]).toEqual([0, 1, null, null]);
    expect(movedBy('ArrowRight', 1, domain, 0.01)).toBe(1);
  });

  it('says how far along it is', () => {
    expect([shareOf(2, [0, 8]), shareOf(-1, [0, 8]), shareOf(9, [0, 8])]).toEqual([0.25, 0, 1]);
  });
});
