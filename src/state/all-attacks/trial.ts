/** What is kept of an attack's result to be compared with others. */
import { cosine, shareAlong } from '../../core/alignment.ts';
import { difference } from '../../core/norms.ts';
import type { AttackResult, AttackStep } from '../../engine/protocol.ts';
import type { Job, Trial, Tried } from './types.ts';

export function trialOf({ key, pace, request, truth }: Job, result: AttackResult): Trial {
  const { steps, gradient } = result;
  const [original, last] = [steps[0]!, steps.at(-1)!];
  const conjugate = conjugateOf(steps);
  const change = difference(last.pixels, original.pixels);
  return {
    key,
    pace,
    result: {
      ...result,
      steps: [original, { ...last, conjugate }],
      gradient: null,
      network: request.network,
      truth,
    },
    taken: takenOf(last),
    cosine: conjugate && gradient && cosine(conjugate, gradient),
    share: conjugate && shareAlong(change, conjugate),
  };
}

/**
 * The conjugate that led to the result. Long attacks keep fewer steps than they take: of a result whose own step is not
 * among them, the one of the step before.
 */
function conjugateOf(steps: readonly AttackStep[]): Float32Array | null {
  const result = steps.at(-1)!;
  const number = result.repeats ?? result.index;
  return steps.findLast(({ index, conjugate }) => index <= number && conjugate !== null)?.conjugate ?? null;
}

/** A nearest success that comes once more at the end is no step of its own. */
function takenOf({ index, repeats }: AttackStep): number {
  return repeats === undefined ? index : index - 1;
}

/** Bytes of pictures and conjugates that are kept: some eighty settings of fifteen attacks on 32x32x3. */
const MOST_BYTES = 64e6;

/** With one more, and without the oldest that there is no room for. */
export function withTried(done: readonly Tried[], tried: Tried, most = MOST_BYTES): readonly Tried[] {
  const all = [...done.filter(({ key }) => key !== tried.key), tried];
  let bytes = all.reduce((sum, each) => sum + bytesOf(each), 0);
  let first = 0;
  for (; bytes > most && first < all.length - 1; first++) bytes -= bytesOf(all[first]!);
  return first === 0 ? all : all.slice(first);
}

function bytesOf(tried: Tried): number {
  if (!('result' in tried)) return 0;
  const { steps, rounded } = tried.result;
  const arrays = [rounded.pixels, ...steps.flatMap(({ pixels, conjugate }) => [pixels, conjugate])];
  return arrays.reduce((sum, array) => sum + (array?.byteLength ?? 0), 0);
}
