/** The views of the page, in the order of their tabs; the first is the one that it opens with. */
import { allAttacks } from './all-attacks/view.ts';
import { attack } from './attack/view.ts';
import { packets } from './packets/view.ts';
import { robustness } from './robustness/view.ts';
import { tradeoff } from './tradeoff/view.ts';
import { transfer } from './transfer/view.ts';
import type { View } from './view.ts';

export const views = [attack, allAttacks, transfer, packets, tradeoff, robustness] as const satisfies readonly View[];

export type ViewId = (typeof views)[number]['id'];
