import { describe, expect, it } from 'vitest';
import { fgm } from '../../../src/attacks/fgm.ts';
import { fgsm } from '../../../src/attacks/fgsm.ts';
import { attackFileName } from '../../../src/panels/attack/attack-file.ts';
import { iterateOf } from '../../../src/panels/attack/iterate.ts';
import { verdictOf } from '../../../src/panels/attack/verdict.ts';
import type { Attacked, RoundedStep } from '../../../src/state/model.ts';

const classes = ['airplane', 'automobile', 'bird'];
const shape = [1, 1, 3] as const;

/** Logits whose softmax is these probabilities. */
const logits = (...probabilities: number[]) => Float32Array.from(probabilities, Math.log);
const step = (index: number, ...probabilities: number[]) => ({
  index,
  pixels: new Float32Array(3),
  logits: logits(...probabilities),
  conjugate: null,
});

/** A car that becomes an airplane. */
function result(change: Partial<Attacked> = {}): Attacked {
  return {
    attack: 'fgsm',
    network: { id: 'cifar10-resnet', epoch: 50 },
    truth: 1,
    radius: 8 / 255,
    label: 1,
    target: null,
    gradient: new Float32Array(1),
    steps: [step(0, 0.0005, 0.999, 0.0005), step(1, 0.545, 0.4, 0.055)],
    fooled: true,
    rounded: { pixels: new Float32Array(3), logits: logits(0.54, 0.405, 0.055), fooled: true },
    norms: { l0: 3, l2: 1, linf: 8 / 255 },
    cost: { queries: 3, gradients: 1 },
    milliseconds: 12,
    ...change,
  };
}

const verdict = (attacked: Attacked, chosen: number | null = null, check?: RoundedStep, names = classes) =>
  verdictOf(attacked, names, iterateOf(attacked, shape, chosen), check);

/** A result of these three answers. */
function answered(before: number[], after: number[], rounded: number[], change: Partial<Attacked> = {}): Attacked {
  const pixels = new Float32Array(3);
  return result({
    steps: [step(0, ...before), step(1, ...after)],
    rounded: { pixels, logits: logits(...rounded), fooled: true },
    ...change,
  });
}

describe('the verdict', () => {
  it('tells a fooled network from what it said before', () => {
    const { outcome, sentence, rounded, basis } = verdict(result());
    expect(outcome).toBe('fooled');
    expect(sentence).toBe('automobile 99.9%, after the attack airplane 54.5%: fooled.');
    expect(rounded).toBe('Rounded to 8 bits, as it is saved: airplane 54.0%, still fooled.');
    expect(basis).toBe('');
  });

  it('shows a failed attack as failed', () => {
    const held = answered([0, 0.999, 0.001], [0.3, 0.6, 0.1], [0.3, 0.6, 0.1], { fooled: false });
    const { outcome, sentence, rounded } = verdict(held);
    expect(outcome).toBe('held');
    expect(sentence).toBe('automobile 99.9%, after the attack still automobile 60.0%: held.');
    expect(rounded).toContain('60.0%, held.');
  });

  it('says when rounding undoes the attack, or alone does what the attack did not', () => {
    const undone = answered([0, 1, 0], [0.6, 0.4, 0], [0.4, 0.5, 0.1]);
    expect(verdict(undone).rounded).toBe(
      'Rounded to 8 bits, as it is saved: automobile 50.0%; the rounding undoes the attack.',
    );
    const tipped = answered([0, 1, 0], [0.4, 0.6, 0], [0.6, 0.4, 0]);
    expect(verdict(tipped).rounded).toContain('the rounding alone tips it over');
  });

  it.each([
    [[0.2, 0.1, 0.7], [0.1, 0.8, 0.1], 'corrected by accident', 'still corrected'],
    [[0.2, 0.1, 0.7], [0.3, 0.1, 0.6], 'wrong already', 'wrong already'],
    [[0.2, 0.1, 0.7], [0.8, 0.1, 0.1], 'still wrong', 'still wrong'],
  ])('calls nothing fooled that was wrong before: %j, then %j is %s', (before, after, word, checked) => {
    const found = verdict(answered(before, after, after, { fooled: true, label: 2 }));
    expect(found.word).toBe(word);
    expect(found.sentence).toMatch(new RegExp(`: ${word}\\.$`));
    expect(found.rounded).toMatch(new RegExp(`, ${checked}\\.$`));
    expect(found.basis).toBe('True class: automobile.');
  });

  it('says what becomes of a wrong answer that the rounding changes again', () => {
    const found = verdict(answered([0.2, 0.1, 0.7], [0.4, 0.5, 0.1], [0.5, 0.4, 0.1]));
    expect(found.word).toBe('corrected by accident');
    expect(found.rounded).toMatch(/airplane 50.0%; so rounded: still wrong\.$/);
  });

  it('goes by the network’s own answer where the truth is not known, and says so', () => {
    const found = verdict(result({ truth: null }));
    expect(found.word).toBe('fooled');
    expect(found.basis).toContain('not known');
  });

  it('follows the true class, not the one whose loss was raised', () => {
    expect(verdict(result({ label: 2 })).word).toBe('fooled');
  });

  it('names the target of an attack towards a class, and what came of the true class', () => {
    expect(verdict(result({ target: 0 })).word).toBe('fooled, target airplane reached');
    const held = answered([0, 1, 0], [0.3, 0.6, 0.1], [0.3, 0.6, 0.1], { target: 2, fooled: false });
    expect(verdict(held).word).toBe('held, target bird not reached');
    expect(verdict(result({ target: 2, fooled: false })).word).toBe('fooled, target bird not reached');
    expect(verdict(result({ target: 0, truth: 0 })).word).toBe('corrected by accident, target airplane reached');
  });

  it('numbers classes that have no name', () => {
    expect(verdict(result(), null, undefined, []).after?.name).toBe('class 0');
  });
});

describe('the verdict on another iterate than the last', () => {
  const steps = [step(0, 0, 1, 0), step(1, 0.3, 0.7, 0), step(2, 0.8, 0.2, 0)];
  const attacked = result({ steps });

  it('of the original claims nothing yet', () => {
    const { outcome, word, when, after, sentence } = verdict(attacked, 0);
    expect({ outcome, word, when, after }).toEqual({
      outcome: 'before',
      word: 'before the attack',
      when: '',
      after: null,
    });
    expect(sentence).toBe('automobile 100.0%, before the attack.');
  });

  it('is of that iterate', () => {
    const { outcome, word, when, after, sentence } = verdict(attacked, 1);
    expect([outcome, word, when, after?.percent]).toEqual(['held', 'held', 'after 1 step', '70.0%']);
    expect(sentence).toBe('automobile 100.0%, after 1 step still automobile 70.0%: held.');
    expect(verdict(attacked, 2)).toMatchObject({ word: 'fooled', when: '' });
  });

  it('says of 8 bits only what was found for that very iterate', () => {
    expect(verdict(attacked, 1).rounded).toBe('');
    const check = { step: steps[1]!, pixels: new Float32Array(3), logits: logits(0.6, 0.4, 0) };
    expect(verdict(attacked, 1, check).rounded).toContain('airplane 60.0%; the rounding alone tips it over.');
    expect(verdict(attacked, 0, check).rounded).toBe('');
    expect(verdict(attacked, 0, { ...check, step: steps[0]! }).rounded).toMatch(/airplane 60.0%\.$/);
    expect(verdict(attacked, 2, check).rounded).toContain('airplane 54.0%, still fooled.');
  });
});

describe('the saved picture', () => {
  const named = (attacked: Attacked, about: Parameters<typeof attackFileName>[2], chosen: number | null = null) =>
    attackFileName(attacked, iterateOf(attacked, shape, chosen), about, classes);

  it('is named after class, attack and budget', () => {
    expect(named(result(), fgsm)).toBe('automobile-fgsm-eps-8-of-255.png');
    expect(named(result({ attack: 'fgm', radius: 1.7388 }), fgm)).toBe('automobile-fgm-l2-1.739.png');
    const few = { norm: 'l0', search: 'budget' } as const;
    expect(named(result({ attack: 'few', radius: 96 }), few)).toBe('automobile-few-l0-96.png');
  });

  it('of an attack that has no budget is named after its change', () => {
    const near = { norm: 'l2', search: 'nearest' } as const;
    expect(named(result({ attack: 'near', radius: 9 }), near)).toBe('automobile-near-l2-1.png');
  });

  it('of another iterate than the last says which', () => {
    const steps = [step(0, 0, 1, 0), step(3, 0.3, 0.7, 0), step(4, 0.8, 0.2, 0)];
    const pgd = result({ attack: 'pgd', steps });
    expect(named(pgd, fgsm, 3)).toBe('automobile-pgd-eps-8-of-255-step-3-of-4.png');
    expect(named(pgd, fgsm, 0)).toBe('automobile-pgd-eps-8-of-255-step-0-of-4.png');
    expect(named(pgd, fgsm)).toBe('automobile-pgd-eps-8-of-255.png');
  });
});
