import type { Attack } from '../../attacks/attack.ts';
import type { Norm } from '../../attacks/budget.ts';
import type { AttackResult } from '../../engine/protocol.ts';
import { classNameOf } from '../../ui/class-name.ts';
import { trim } from '../../ui/format.ts';
import { fileName } from '../../ui/save.ts';
import { type Iterate, stepsTaken } from './iterate.ts';

const budgets: Readonly<Record<Norm, (radius: number) => string>> = {
  linf: (radius) => `eps-${trim(radius * 255, 2)}-of-255`,
  l2: (radius) => `l2-${trim(radius, 3)}`,
  l0: (radius) => `l0-${radius}`,
};

/**
 * Class, attack and budget: automobile-pgd-eps-8-of-255.png, or automobile-fgm-l2-1.739.png; of another iterate than the
 * last also which: automobile-pgd-eps-8-of-255-step-3-of-4.png. An attack that seeks the smallest change has no budget;
 * the size of its change stands there.
 */
export function attackFileName(
  result: AttackResult,
  { index, last, step, norms }: Pick<Iterate, 'index' | 'last' | 'step' | 'norms'>,
  { norm, search }: Pick<Attack, 'norm' | 'search'>,
  classes: readonly string[],
): string {
  const size = budgets[norm](search === 'nearest' ? norms[norm] : result.radius);
  const part = index < last ? [`step-${step.index}-of-${stepsTaken(result)}`] : [];
  return `${fileName(classNameOf(classes, result.label), result.attack, size, ...part)}.png`;
}
