/** The views of the page, in the order of their tabs; the first is the one that it opens with. */
import { attack } from './attack/view.ts';
import { packets } from './packets/view.ts';
import { tradeoff } from './tradeoff/view.ts';
import type { View } from './view.ts';

export const views = [attack, packets, tradeoff] as const satisfies readonly View[];

export type ViewId = (typeof views)[number]['id'];
