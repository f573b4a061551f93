import { describe, expect, it } from 'vitest';
import { fgm } from '../../../src/attacks/fgm.ts';
import { fgsm } from '../../../src/attacks/fgsm.ts';
import type { AttackResult } from '../../../src/engine/protocol.ts';
import { attackFileName } from '../../../src/panels/attack/attack-file.ts';
import { verdictOf } from '../../../src/panels/attack/verdict.ts';

const classes = ['airplane', 'automobile', 'bird'];

/** Logits whose softmax is these probabilities. */
const logits = (...probabilities: number[]) => Float32Array.from(probabilities, Math.log);

function result(change: Partial<AttackResult> = {}): AttackResult {
  const pixels = new Float32Array(3);
  return {
    attack: 'fgsm',
    radius: 8 / 255,
    label: 1,
    target: null,
    steps: [
      { index: 0, pixels, logits: logits(0.0005, 0.999, 0.0005), conjugate: null },
      { index: 1, pixels, logits: logits(0.545, 0.4, 0.055), conjugate: null },
    ],
    fooled: true,
    rounded: { pixels, logits: logits(0.54, 0.405, 0.055), fooled: true },
    norms: { l0: 3, l2: 1, linf: 8 / 255 },
    cost: { queries: 3, gradients: 1 },
    milliseconds: 12,
    ...change,
  };
}

describe('the verdict', () => {
  it('tells a fooled network from what it said before', () => {
    const verdict = verdictOf(result(), classes);
    expect(verdict.outcome).toBe('fooled');
    expect(verdict.sentence).toBe('automobile 99.9%, after the attack airplane 54.5%: fooled.');
    expect(verdict.rounded).toBe('Rounded to 8 bits, as it is saved: airplane 54.0%, still fooled.');
  });

  it('shows a failed attack as failed', () => {
    const { steps, rounded } = result();
    const held = result({
      steps: [steps[0]!, { ...steps[1]!, logits: logits(0.3, 0.6, 0.1) }],
      fooled: false,
      rounded: { ...rounded, logits: logits(0.3, 0.6, 0.1), fooled: false },
    });
    const verdict = verdictOf(held, classes);
    expect(verdict.outcome).toBe('held');
    expect(verdict.sentence).toBe('automobile 99.9%, after the attack still automobile 60.0%: held.');
    expect(verdict.rounded).toContain('60.0%, held.');
  });

  it('says when rounding undoes the attack', () => {
    const verdict = verdictOf(
      result({ rounded: { ...result().rounded, logits: logits(0.4, 0.5, 0.1), fooled: false } }),
      classes,
    );
    expect(verdict.rounded).toBe(
      'Rounded to 8 bits, as it is saved: automobile 50.0%; the rounding undoes the attack.',
    );
  });

  it('claims nothing where the answer was another one from the start', () => {
    const verdict = verdictOf(result({ label: 2 }), classes);
    expect(verdict.outcome).toBe('already');
    expect(verdict.word).toBe('not read as bird even before the attack');
    expect(verdict.rounded).not.toContain('fooled');
  });

  it('names the target of an attack towards a class', () => {
    expect(verdictOf(result({ target: 0 }), classes).word).toBe('fooled, target airplane reached');
    expect(verdictOf(result({ target: 2, fooled: false }), classes).word).toBe('held, target bird not reached');
  });

  it('numbers classes that have no name', () => {
    expect(verdictOf(result(), []).after.name).toBe('class 0');
  });
});

describe('the saved picture', () => {
  it('is named after class, attack and budget', () => {
    expect(attackFileName(result(), fgsm, classes)).toBe('automobile-fgsm-eps-8-of-255.png');
    expect(attackFileName(result({ attack: 'fgm', radius: 1.7388 }), fgm, classes)).toBe('automobile-fgm-l2-1.739.png');
    const few = { norm: 'l0', search: 'budget' } as const;
    expect(attackFileName(result({ attack: 'few', radius: 96 }), few, classes)).toBe('automobile-few-l0-96.png');
  });

  it('of an attack that has no budget is named after its change', () => {
    const near = { norm: 'l2', search: 'nearest' } as const;
    expect(attackFileName(result({ attack: 'near', radius: 9 }), near, classes)).toBe('automobile-near-l2-1.png');
  });
});
