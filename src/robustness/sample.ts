/** Which pictures of a test set are measured: the same ones every time, in the same order for every network. */
import { argmax, row } from '../core/logits.ts';
import { seededRandom } from '../core/random.ts';
import { pictureAt, type TestSet } from '../datasets/test-set/test-set.ts';
import type { Engine, NetworkRef } from '../engine/protocol.ts';

/** Of the order. */
const seed = 2018;

/** Asked about at a time. */
const stretch = 20;

/** 0 to count - 1 in a fixed order that looks random (Fisher and Yates). */
export function shuffled(count: number): number[] {
  const random = seededRandom(seed);
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/**
 * The first `wanted` pictures, in the shuffled order, that the network reads rightly: only those can be fooled (Su et al.
 * 2018, Sec. 4.1, leave out the others too). Fewer where the set has no more.
 * @returns their indices in the set
 */
export async function readRightly(
  engine: Pick<Engine, 'request'>,
  network: NetworkRef,
  set: TestSet,
  wanted: number,
  signal?: AbortSignal,
): Promise<number[]> {
  const order = shuffled(set.count);
  const right: number[] = [];
  for (let start = 0; start < order.length && right.length < wanted; start += stretch) {
    const indices = order.slice(start, start + stretch);
    const pictures = indices.map((index) => pictureAt(set, index));
    const { logits, classes } = await engine.request('predict', { network, pictures }, { signal });
    right.push(...indices.filter((index, i) => argmax(row(logits, classes, i)) === set.labels[index]));
  }
  return right.slice(0, wanted);
}
