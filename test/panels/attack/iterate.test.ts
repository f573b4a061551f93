import { describe, expect, it } from 'vitest';
import { allowedPixels } from '../../../src/charts/shared/epsilon-axis.ts';
import type { AttackResult } from '../../../src/engine/protocol.ts';
import { curveData } from '../../../src/panels/attack/curve-data.ts';
import { iterateChoice, iterateOf, numberAt, stepsKept, stepsTaken } from '../../../src/panels/attack/iterate.ts';

const step = (index: number, ...pixels: number[]) => ({
  index,
  pixels: Float32Array.from(pixels),
  logits: Float32Array.of(1, 0),
  conjugate: null,
});

const result: AttackResult = {
  attack: 'pgd',
  radius: 0.5,
  label: 0,
  target: null,
  gradient: new Float32Array(1),
  steps: [step(0, 0, 0.5), step(1, 0, 0.75), step(2, 0, 1)],
  fooled: false,
  rounded: { pixels: Float32Array.of(0, 1), logits: Float32Array.of(1, 0), fooled: false },
  norms: { l0: 1, l2: 0.5, linf: 0.5 },
  cost: { queries: 4, gradients: 2 },
  milliseconds: 1,
};

describe('the iterate on show', () => {
  it('is the last unless another was chosen, and the last as it is saved', () => {
    const shown = iterateOf(result, [1, 2, 1], null);
    expect(shown).toMatchObject({ index: 2, last: 2, norms: result.norms });
    expect(shown.picture.pixels).toBe(result.rounded.pixels);
  });

  it('measures what was added so far', () => {
    const shown = iterateOf(result, [1, 2, 1], 1);
    expect([...shown.noise.pixels]).toEqual([0, 0.25]);
    expect(shown.norms).toEqual({ l0: 1, l2: 0.25, linf: 0.25 });
  });

  it('is numbered as the attack took them, where a long attack kept fewer', () => {
    const long = { ...result, steps: [step(0, 0, 0), step(4, 0, 0.25), step(8, 0, 0.5), step(9, 0, 0.75)] };
    const places = [0, 3, 4, 7, 8, 9, 50, null].map((chosen) => iterateOf(long, [1, 2, 1], chosen).index);
    expect(places).toEqual([0, 0, 1, 1, 2, 3, 3, 3]);
    for (const place of [0, 1, 2]) expect(iterateOf(long, [1, 2, 1], numberAt(long, place)).index).toBe(place);
  });

  it('counts the steps that were taken and those that are here; a nearest success that comes again is none', () => {
    expect([stepsTaken(result), stepsKept(result)]).toEqual([2, 2]);
    const again = { ...step(13, 0, 0.25), repeats: 4 };
    const long = { ...result, steps: [step(0, 0, 0), step(4, 0, 0.25), step(8, 0, 0.5), step(12, 0, 0.75), again] };
    expect([stepsTaken(long), stepsKept(long)]).toEqual([12, 3]);
  });

  it('has its conjugate beside it, where one is known', () => {
    const known = { ...step(1, 0, 0.75), conjugate: Float32Array.of(0, 1) };
    const steps = [step(0, 0, 0.5), known, step(2, 0, 1)];
    const conjugates = [0, 1, 2].map((chosen) => iterateOf({ ...result, steps }, [1, 2, 1], chosen).conjugate);
    expect(conjugates).toEqual([null, { shape: [1, 2, 1], pixels: known.conjugate }, null]);
  });

  it('is shown as it is saved, in 8 bits', () => {
    const fine = { ...result, steps: [step(0, 0, 0.5), step(1, 0, 0.7001), step(2, 0, 1)] };
    const [, value] = iterateOf(fine, [1, 2, 1], 1).picture.pixels;
    expect(value! * 255).toBeCloseTo(179, 4);
  });

  it('survives an attack with fewer steps', () => {
    expect(iterateOf(result, [1, 2, 1], 9).index).toBe(2);
  });

  it('keeps the last as the last', () => {
    expect(iterateChoice(2, 2)).toBeNull();
    expect(iterateChoice(1, 2)).toBe(1);
    expect(iterateChoice(-1, 2)).toBe(0);
  });
});

describe('the curve over epsilon', () => {
  const logits = Float32Array.from([9, 0, 0, 0, 1, 2, 0, 0, 0, 9, 0, 0]);
  const source = { epsilons: [0, 0.1, 0.2], logits: { rows: 3, classes: 4, logits }, label: 0, target: null, truth: 0 };
  const became = (data: ReturnType<typeof curveData>) => data.outcomes?.map(({ word, look }) => `${look}: ${word}`);
  const roles = { classes: ['a', 'b', 'c', 'd'], classA: 0, classB: 2, measure: allowedPixels };

  it('shows the classes that matter, in their colours', () => {
    const data = curveData(source, roles, 0.1);
    const { series } = data;
    expect(series.map(({ name, colour }) => [name, colour])).toEqual([
      ['a', 'a'],
      ['b', 'other'],
      ['c', 'b'],
      ['d', 'other'],
    ]);
    expect(became(data)).toEqual(['plain: held', 'strong: fooled', 'strong: fooled']);
  });

  it('counts only the target as success of an attack towards a class', () => {
    const reached = 'strong: target reached';
    expect(became(curveData({ ...source, target: 1 }, roles, 0.1))).toEqual(['plain: held', reached, reached]);
    const other = 'soft: fooled';
    expect(became(curveData({ ...source, target: 2 }, roles, 0.1))).toEqual(['plain: held', other, other]);
  });

  it('calls nothing fooled that was wrong before', () => {
    const mended = ['plain: wrong already', 'soft: corrected by accident', 'soft: corrected by accident'];
    expect(became(curveData({ ...source, truth: 1 }, roles, 0.1))).toEqual(mended);
    const still = ['plain: wrong already', 'soft: still wrong', 'soft: still wrong'];
    expect(became(curveData({ ...source, truth: 3 }, roles, 0.1))).toEqual(still);
  });

  it('goes by the network’s own answer where the truth is not known', () => {
    expect(became(curveData({ ...source, truth: null }, roles, 0.1))).toEqual([
      'plain: held',
      'strong: fooled',
      'strong: fooled',
    ]);
  });
});
