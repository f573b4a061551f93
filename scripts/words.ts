/** What commands answer to options and values that there are not. */
import { failWith } from '../src/core/errors.ts';

interface Option {
  readonly option: string;
  readonly given: string;
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

export const errorWords = {
  'unknown-value': ({ option, given, known }: Option & { known: readonly string[] }) =>
    `unknown --${option}: ${given} (there are ${known.join(', ')})`,
  'no-whole-number': ({ option, given, min, max }: Option & Bounds) =>
    `expected --${option} as a whole number from ${max === Number.MAX_SAFE_INTEGER ? `${min} up` : `${min} to ${max}`}, got ${given}`,
  'no-fraction': ({ option, given, min, max, is255th }: Option & Bounds & { is255th: boolean }) =>
    `expected --${option} from ${Number(min.toPrecision(3))} to ${max}, got ${given}${is255th ? `: is ${given}/255 meant?` : ''}`,
  'no-webgpu': () => 'Node has no WebGPU of its own: npm install --no-save webgpu',
} as const;

export const fail = failWith(errorWords);
