import type { Attack } from './attack.ts';
import { bim } from './bim.ts';
import { cw } from './cw.ts';
import { deepfoolL2 } from './deepfool-l2.ts';
import { deepfoolLinf } from './deepfool-linf.ts';
import { fgm } from './fgm.ts';
import { fgsm } from './fgsm.ts';
import { iterativeLeastLikely } from './iterative-least-likely.ts';
import { jsma } from './jsma.ts';
import { onePixel } from './one-pixel.ts';
import { oneStepTarget } from './one-step-target.ts';
import { pgd } from './pgd.ts';
import { sparsefool } from './sparsefool.ts';
import { squareL2 } from './square-l2.ts';
import { squareLinf } from './square-linf.ts';
import { fail } from './words.ts';

/** In the order of the page: the paper's own, then Table IV's, then those that see answers alone. */
export const attacks: readonly Attack[] = [
  fgsm,
  fgm,
  pgd,
  oneStepTarget,
  bim,
  iterativeLeastLikely,
  jsma,
  deepfoolL2,
  deepfoolLinf,
  sparsefool,
  cw,
  onePixel,
  squareLinf,
  squareL2,
];

/** @throws PlainError when none of them has that id */
export function attackById(id: string, among: readonly Attack[] = attacks): Attack {
  const found = among.find((attack) => attack.id === id);
  if (!found) throw fail('unknown-attack', { id });
  return found;
}
