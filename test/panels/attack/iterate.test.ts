import { describe, expect, it } from 'vitest';
import type { AttackResult } from '../../../src/engine/protocol.ts';
import { curveData } from '../../../src/panels/attack/curve-data.ts';
import { iterateOf, iterateChoice } from '../../../src/panels/attack/iterate.ts';

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
  const source = { epsilons: [0, 0.1, 0.2], logits: { rows: 3, classes: 4, logits }, label: 0 };
  const roles = { classes: ['a', 'b', 'c', 'd'], classA: 0, classB: 2, target: null };

  it('shows the classes that matter, in their colours', () => {
    const { series, fooled } = curveData(source, roles, 0.1);
    expect(series.map(({ name, colour }) => [name, colour])).toEqual([
      ['a', 'a'],
      ['b', 'other'],
      ['c', 'b'],
      ['d', 'other'],
    ]);
    expect(fooled).toEqual([false, true, true]);
  });

  it('counts only the target as success of an attack towards a class', () => {
    expect(curveData(source, { ...roles, target: 1 }, 0.1).fooled).toEqual([false, true, true]);
    expect(curveData(source, { ...roles, target: 2 }, 0.1).fooled).toEqual([false, false, false]);
  });
});
