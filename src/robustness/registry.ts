import { cleverL2 } from './clever-l2.ts';
import { cwL2 } from './cw-l2.ts';
import { ifgsmLinf } from './ifgsm-linf.ts';
import type { Measure } from './measure.ts';

/** In the order of the paper's Figure 3. */
export const measures: readonly Measure[] = [ifgsmLinf, cwL2, cleverL2];
