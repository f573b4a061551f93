import { attackById } from '../../attacks/registry.ts';
import type { AttackResult } from '../../engine/protocol.ts';
import { trim } from '../../ui/format.ts';
import { fileName } from '../../ui/save.ts';
import { nameOf } from './verdict.ts';

/** Class, attack and budget: automobile-pgd-eps-8-of-255.png, or automobile-fgm-l2-1.739.png. */
export function attackFileName({ attack, label, epsilon }: AttackResult, classes: readonly string[]): string {
  const budget = attackById(attack).norm === 'l2' ? `l2-${trim(epsilon, 3)}` : `eps-${trim(epsilon * 255, 2)}-of-255`;
  return `${fileName(nameOf(classes, label), attack, budget)}.png`;
}
