import { describe, expect, it } from 'vitest';
import { alignmentOf, touchedUpTo } from '../../../src/panels/attack/conjugate.ts';

const step = (index: number, ...pixels: number[]) => ({
  index,
  pixels: Float32Array.from(pixels),
  logits: new Float32Array(2),
  conjugate: null,
});

describe('how a conjugate points', () => {
  const steps = [step(0, 0, 0), step(1, 1, 0), step(2, 1, 1)];

  it('is told along the gradient at the original, with its sign, and along the whole change', () => {
    const found = alignmentOf({ gradient: Float32Array.of(-2, 0), steps }, Float32Array.of(4, 0));
    expect(found.largest).toBe(4);
    expect(found.cosine).toBe(-1);
    expect(found.share).toBeCloseTo(0.5, 12);
  });

  it('is not known where there is no gradient, and where the conjugate is zero', () => {
    expect(alignmentOf({ gradient: null, steps }, Float32Array.of(1, 0)).cosine).toBeNull();
    const none = alignmentOf({ gradient: Float32Array.of(1, 0), steps }, new Float32Array(2));
    expect(none).toEqual({ largest: 0, cosine: null, share: null });
  });
});

describe('what was tried', () => {
  // Two pixels of two channels.
  const steps = [step(0, 0, 0, 0, 0), step(1, 1, 1, 0, 0), step(2, 1, 0, 0, 1), step(3, 1, 0, 0, 1)];

  it('counts for each pixel how often it changed, however many of its channels did', () => {
    const { times, most } = touchedUpTo(steps, 3, 2);
    expect([...times]).toEqual([2, 1]);
    expect(most).toBe(2);
  });

  it('goes as far as the iterate on show', () => {
    expect([...touchedUpTo(steps, 1, 2).times]).toEqual([1, 0]);
    expect(touchedUpTo(steps, 0, 2)).toEqual({ times: new Float32Array(2), most: 0 });
  });
});
