import type { Attack } from './attack.ts';
import type { Target } from './target.ts';

/**
 * What an attack aims at; null: it leaves the label.
 * @param asked null: the attack's usual target; of an attack that can do both, none
 */
export function targetOf(
  { aim, usualTarget = 'least-likely', isTargetFixed }: Pick<Attack, 'aim' | 'usualTarget' | 'isTargetFixed'>,
  asked: Target | null,
): Target | null {
  if (aim === 'away') return null;
  if (aim === 'either') return asked;
  return isTargetFixed ? usualTarget : (asked ?? usualTarget);
}
