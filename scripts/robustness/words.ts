/** What `npm run robustness` says where it cannot do what was asked. */
import { failWith } from '../../src/core/errors.ts';

export const errorWords = {
  'nothing-right': ({ network, epoch }: { network: string; epoch: number }) =>
    `${network}, epoch ${epoch}, reads no test picture rightly: there is nothing to fool`,
} as const;

export const fail = failWith(errorWords);
