import { describe, expect, it } from 'vitest';
import { defaultChoice, settle } from '../../../src/state/settle.ts';
import type { Choice } from '../../../src/state/model.ts';
import { cardNumber, keyOf, outcomesOf, rightOf, scoreFor, specOf } from '../../../src/state/test-set/scores.ts';
import { world } from '../world.ts';
import { scoreOf } from './given.ts';

const start = defaultChoice(world);
const choice = (change: Partial<Choice>): Choice => settle(start, change, world).choice;
const spec = (change: Partial<Choice>) => specOf(choice(change), world);

describe('what is measured', () => {
  it("is the paper's PGD at first, whatever the page's attack is set to", () => {
    const paper = {
      id: 'pgd',
      radius: 8 / 255,
      parameters: { alpha: 2 / 255, steps: 4, randomStart: false },
      seed: 1,
    };
    expect(spec({})).toEqual({ dataset: 'cifar10', network: { id: 'cifar10-resnet', epoch: 50 }, attack: paper });
    expect(spec({ attack: 'pgd', epsilon: 0.1, seed: 5, parameters: { steps: 40 } }).attack).toEqual(paper);
  });

  it('is the chosen attack with all its settings, or none', () => {
    expect(spec({ measure: 'none' }).attack).toBeNull();
    const parameters = { steps: 40, randomStart: true };
    const chosen = spec({ measure: 'chosen', attack: 'pgd', epsilon: 0.1, seed: 5, parameters }).attack;
    expect(chosen).toMatchObject({ id: 'pgd', radius: 0.1, seed: 5, parameters: { ...parameters, alpha: 2 / 255 } });
    expect(spec({ measure: 'chosen', attack: 'fgm', epsilon: 0.01 }).attack?.radius).toBeCloseTo(
      0.01 * Math.sqrt(3072),
      12,
    );
  });

  it('is the same whichever way it was asked for', () => {
    expect(keyOf(spec({ measure: 'chosen', attack: 'fgsm' }))).toBe(keyOf(spec({ measure: 'fgsm' })));
    const keys = [
      {},
      { measure: 'none' },
      { measure: 'fgsm' },
      { epoch: 5 },
      { network: 'cifar10-convnet' },
      { measure: 'chosen', epsilon: 0.01 },
    ];
    expect(new Set(keys.map((change) => keyOf(spec(change as Partial<Choice>)))).size).toBe(keys.length);
  });
});

describe('what became of the pictures', () => {
  it('is counted as far as they were measured', () => {
    const score = scoreOf([1, 1, 1, 1, 1, 1], [1, 1, 2, 2, 2], [2, 1, 1, 2, 3]);
    expect(outcomesOf(score)).toEqual({ fooled: 1, held: 1, corrected: 1, already: 1, stillWrong: 1 });
    expect(outcomesOf({ ...score, attacked: null })).toBeNull();
  });
});

describe('the score on show', () => {
  const measured = (change: Partial<Choice>, done: number) =>
    scoreOf(
      [1, 1, 1, 1],
      Array.from({ length: done }, () => 1),
      null,
      { ...spec(change), key: keyOf(spec(change)) },
    );
  const scores = [measured({ measure: 'none' }, 3), measured({ measure: 'fgsm' }, 2), measured({ epoch: 5 }, 4)];

  it('is that of the chosen attack, or else the largest of the same state of the network', () => {
    expect(scoreFor(choice({ measure: 'fgsm' }), scores, world)).toBe(scores[1]);
    expect(scoreFor(choice({}), scores, world)).toBe(scores[0]);
    expect(scoreFor(choice({ epoch: 5 }), scores, world)).toBe(scores[2]);
    expect(scoreFor(choice({ epoch: 2 }), scores, world)).toBeNull();
    expect(scoreFor(choice({}), [...scores, measured({}, 0)], world)).toBe(scores[0]);
  });
});

describe('its numbers', () => {
  const score = scoreOf([3, 3, 3, 5], [3, 3, 5], [5, 3, 5], spec({}));

  it('count what was measured, with an interval', () => {
    expect(rightOf(score, 'clean')).toMatchObject({ hits: 2, count: 3, share: 2 / 3 });
    expect(rightOf(score, 'attacked')).toMatchObject({ hits: 1, count: 3 });
    expect(rightOf({ ...score, attacked: null }, 'attacked')).toBeNull();
    expect(rightOf({ ...score, done: 0 }, 'clean')).toBeNull();
  });

  it('stand beside those of the card, where it was measured in the same way', () => {
    expect(cardNumber(score, 'clean', world)).toEqual({ percent: 90, pictures: 10_000 });
    expect(cardNumber(score, 'attacked', world)).toEqual({ percent: 1, pictures: 10_000 });
    expect(cardNumber({ ...score, attack: spec({ measure: 'fgsm' }).attack }, 'attacked', world)).toEqual({
      percent: 10,
      pictures: 10_000,
    });
    for (const change of [
      { measure: 'none' },
      { measure: 'chosen', epsilon: 0.01 },
      { measure: 'chosen', attack: 'pgd', parameters: { steps: 9 } },
      { measure: 'chosen', attack: 'fgm' },
    ]) {
      expect(cardNumber({ ...score, attack: spec(change as Partial<Choice>).attack }, 'attacked', world)).toBeNull();
    }
  });

  it('of 1,000 pictures stand beside those of the same 1,000, where the card has them', () => {
    const first1000 = { testAccuracy: 88, fgsm: 11, pgd: 2 };
    const networks = world.networks.map((network) => ({
      ...network,
      epochs: network.epochs.map((epoch) => ({ ...epoch, first1000 })),
    }));
    const thousand = { ...score, done: 1000 };
    expect(cardNumber(thousand, 'clean', { ...world, networks })).toEqual({ percent: 88, pictures: 1000 });
    expect(cardNumber(thousand, 'attacked', { ...world, networks })).toEqual({ percent: 2, pictures: 1000 });
    expect(cardNumber(score, 'clean', { ...world, networks })).toEqual({ percent: 90, pictures: 10_000 });
  });
});
