import type { Attack } from './attack.ts';
import { fgm } from './fgm.ts';
import { fgsm } from './fgsm.ts';
import { pgd } from './pgd.ts';

export const attacks: readonly Attack[] = [fgsm, fgm, pgd];

/** @throws when no attack has that id. */
export function attackById(id: string): Attack {
  const found = attacks.find((attack) => attack.id === id);
  if (!found) throw new Error(`unknown attack: ${id}`);
  return found;
}
