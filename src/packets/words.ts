/** The words of what has no packet or gives no line. `t` is a distance along the line, l2 in pixels. */
import { failWith } from '../core/errors.ts';

export const errorWords = {
  'state-not-finite': ({ value, t }: { value: number; t: number }) =>
    `the state is ${value} at t = ${t}: it has no packet`,
  'state-zero': () => 'the state is zero on the whole line: it cannot be normalised, so it has no packet',
  'loss-zero': ({ label }: { label: number }) =>
    `the loss of class ${label} is zero on the whole line: it has no packet. Choose another class or line`,
  'logit-not-finite': ({ value, t }: { value: number; t: number }) =>
    `the network answers ${value} at t = ${t}: no packet can be made of that`,
  'same-pictures': () => 'pictures A and B are the same: choose two different ones',
  'gradient-zero': () => 'the gradient is zero at this picture: it gives no direction',
  'direction-zero': () => 'the direction of the line is zero',
  'direction-not-finite': () => 'the direction of the line is not finite',
} as const;

/** What a direction of length 0 can come from. */
export type ZeroDirection = 'same-pictures' | 'gradient-zero' | 'direction-zero';

export const fail = failWith(errorWords);
