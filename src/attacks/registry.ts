import type { Attack } from './attack.ts';
import { fgm } from './fgm.ts';
import { fgsm } from './fgsm.ts';
import { pgd } from './pgd.ts';
import { fail } from './words.ts';

export const attacks: readonly Attack[] = [fgsm, fgm, pgd];

/** @throws PlainError when none of them has that id */
export function attackById(id: string, among: readonly Attack[] = attacks): Attack {
  const found = among.find((attack) => attack.id === id);
  if (!found) throw fail('unknown-attack', { id });
  return found;
}
