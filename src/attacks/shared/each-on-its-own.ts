import { row } from '../../core/logits.ts';
import type { Context, Proposal, Seen, Walk } from '../attack.ts';
import { joined } from './plain-batch.ts';

/** Where one picture of a batch is. */
export interface Standing {
  /** Its place in the batch. */
  readonly index: number;
  readonly original: Float32Array;
  readonly pixels: Float32Array;
  readonly logits: Float32Array;
  /** The one to leave or to reach. */
  readonly label: number;
}

/** Where it goes next, and along what. */
export interface Stride {
  /** In [0, 1]. */
  readonly pixels: Float32Array;
  readonly conjugate: Float32Array;
}

/** For each standing its next stride; null where there is no way on. */
type Advance = (standings: readonly Standing[]) => Promise<readonly (Stride | null)[]>;

/**
 * The walk of an attack that is over for a picture once that picture has won: those that have won, and those that know no
 * way on, stay as they are while the others advance. Where none can, the originals are proposed as they are.
 * @param most strides
 */
export async function* eachOnItsOwn({ on, original, labels }: Context, most: number, advance: Advance): Walk {
  const originals = rowsOf(await on.read(original.pictures), labels.length);
  const pixels = [...originals];
  const conjugates: (Float32Array | undefined)[] = labels.map(() => undefined);
  const stuck = new Set<number>();
  const propose = (): Proposal => ({
    pictures: on.write(joined(pixels)),
    ...(conjugates.some(Boolean) && {
      conjugate: on.write(joined(conjugates.map((own, i) => own ?? new Float32Array(pixels[i]!.length)))),
    }),
  });
  let seen: Seen = original;
  let hasProposed = false;
  for (let n = 0; n < most; n++) {
    const standings = await standingsOf(seen, { originals, pixels, labels, stuck });
    const strides = await advance(standings);
    strides.forEach((stride, i) => {
      const { index } = standings[i]!;
      if (!stride) return void stuck.add(index);
      pixels[index] = stride.pixels;
      conjugates[index] = stride.conjugate;
    });
    if (strides.every((stride) => stride === null)) break;
    seen = yield propose();
    hasProposed = true;
  }
  if (!hasProposed) yield propose();
}

interface Stage {
  readonly originals: readonly Float32Array[];
  readonly pixels: readonly Float32Array[];
  readonly labels: readonly number[];
  readonly stuck: ReadonlySet<number>;
}

/** Of the pictures that have neither won nor got stuck. */
async function standingsOf(seen: Seen, { originals, pixels, labels, stuck }: Stage): Promise<Standing[]> {
  const logits = await seen.logits();
  const won = await seen.won();
  return labels.flatMap((label, index) => {
    if (won[index] || stuck.has(index)) return [];
    const own = row(logits, logits.length / labels.length, index);
    return [{ index, original: originals[index]!, pixels: pixels[index]!, logits: own, label }];
  });
}

function rowsOf(values: Float32Array, count: number): Float32Array[] {
  return Array.from({ length: count }, (_, i) => row(values, values.length / count, i));
}
