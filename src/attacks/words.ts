/** The words of the attacks' errors. */
import { failWith } from '../core/errors.ts';

export const errorWords = {
  'unknown-attack': ({ id }: { id: string }) => `unknown attack: ${id}`,
  'unknown-score': ({ id }: { id: string }) => `unknown score: ${id}`,
  'unknown-parameter': ({ attack, id }: { attack: string; id: string }) => `unknown parameter of ${attack}: ${id}`,
  'missing-parameter': ({ attack, id }: { attack: string; id: string }) => `${attack} needs a value for ${id}`,
  'not-a-switch': ({ id, value }: { id: string; value: unknown }) =>
    `expected ${id} to be true or false, got ${String(value)}`,
  'out-of-bounds': ({ id, min, max, value }: { id: string; min: number; max: number; value: unknown }) =>
    `expected ${id} from ${min} to ${max}, got ${String(value)}`,
} as const;

export const fail = failWith(errorWords);
