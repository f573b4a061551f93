import type { Attack } from './attack.ts';
import { bim } from './bim.ts';
import { fgm } from './fgm.ts';
import { fgsm } from './fgsm.ts';
import { iterativeLeastLikely } from './iterative-least-likely.ts';
import { oneStepTarget } from './one-step-target.ts';
import { pgd } from './pgd.ts';
import { fail } from './words.ts';

/** In the order of the page: the paper's own, then Table IV's, then those that see answers alone. */
export const attacks: readonly Attack[] = [fgsm, fgm, pgd, oneStepTarget, bim, iterativeLeastLikely];

/** @throws PlainError when none of them has that id */
export function attackById(id: string, among: readonly Attack[] = attacks): Attack {
  const found = among.find((attack) => attack.id === id);
  if (!found) throw fail('unknown-attack', { id });
  return found;
}
