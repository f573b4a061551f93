/** What attacks that see answers alone make of one row of logits. */
import { argmax, crossEntropy, type Numbers } from '../../core/logits.ts';
import type { Aim } from '../attack.ts';

/** Whether the answer is what the attack is after. */
export function reaches(logits: Numbers, aim: Aim, label: number): boolean {
  return (argmax(logits) === label) === (aim === 'towards');
}

/**
 * To be lowered. It orders pictures as the probability of the label does, and tells apart those whose probability
 * rounds to 0 or 1.
 */
export function unlikelihood(logits: Numbers, aim: Aim, label: number): number {
  const loss = crossEntropy(logits, label);
  return aim === 'towards' ? loss : -loss;
}
