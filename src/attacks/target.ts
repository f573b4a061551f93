/** Which class an attack aims at. */
import { argmax } from '../core/logits.ts';
import { seededRandom } from '../core/random.ts';

export const targetNames = ['least-likely', 'second-guess', 'random'] as const;

/** In the network's own answer to the original, and never the label itself; `random` is drawn from the picture's seed. */
export type TargetName = (typeof targetNames)[number];

/** A class, by its index or by what it is to the network. */
export type Target = number | TargetName;

interface Known {
  /** Of the original. */
  readonly logits: Float32Array;
  /** The class that the picture is of, or is taken for: no target by name is this one. */
  readonly label: number;
  readonly seed: number;
}

/** The class that is meant; the first one where several are as likely. */
export function classOfTarget(target: Target, { logits, label, seed }: Known): number {
  switch (target) {
    case 'least-likely':
      return argmax(Array.from(logits, (value, index) => (index === label ? -Infinity : -value)));
    case 'second-guess':
      return argmax(Array.from(logits, (value, index) => (index === label ? -Infinity : value)));
    case 'random': {
      const drawn = Math.floor(seededRandom(seed)() * (logits.length - 1));
      return drawn < label ? drawn : drawn + 1;
    }
    default:
      return target;
  }
}
