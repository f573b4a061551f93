import type { Batch } from '../../attacks/attack.ts';
import type { AttackStep } from '../protocol.ts';
import type { Sight } from './sight.ts';

interface Iterate {
  readonly index: number;
  readonly sight: Sight;
  readonly conjugate: Batch | null;
}

/** Bytes of the iterates that are kept: some 200 pictures of 224x224x3 with their conjugates. */
const most = 256e6;

/** More than can be told apart on a slider; all of them would take long to read and to hand to the page. */
const mostIterates = 256;

/**
 * An attack's way, kept on the backend until it is over: reading in between would stall a GPU. Of a way that is too long
 * every second iterate is kept, then every fourth, and so on.
 */
export class Iterates {
  private kept: Iterate[] = [];
  private count = 0;
  private every = 1;
  private best: Pick<Iterate, 'index' | 'conjugate'> | null = null;
  private readonly limit: number;
  private readonly most: number;

  constructor(limit = most, count = mostIterates) {
    this.limit = limit;
    this.most = count;
  }

  add = (sight: Sight, conjugate: Batch | undefined): void => {
    this.count++;
    // The newest stays until the next one is there: it may be the last, which is always shown.
    const before = this.kept.at(-1);
    if (before && before.index % this.every !== 0) free(this.kept.pop()!);
    this.kept.push({ index: this.count, sight: sight.hold(), conjugate: conjugate?.clone() ?? null });
    const { length } = this.kept;
    if (length > this.most || length * bytesOf(this.kept.at(-1)!) > this.limit) this.thin();
  };

  /** How many iterates there were. */
  get length(): number {
    return this.count;
  }

  isNewest(sight: Sight): boolean {
    return this.kept.at(-1)?.sight === sight;
  }

  /** The newest one is the nearest success so far: what led to it is kept, also where it is not itself. */
  mark(): void {
    const newest = this.kept.at(-1);
    this.best?.conjugate?.dispose();
    this.best = newest ? { index: newest.index, conjugate: newest.conjugate?.clone() ?? null } : null;
  }

  /** The nearest success, once more at the end. */
  async readMarked(sight: Sight): Promise<AttackStep> {
    const { index, conjugate } = this.best ?? { index: this.count, conjugate: null };
    return { ...(await readStep(this.count + 1, sight, conjugate)), repeats: index };
  }

  /** In the order of the attack. */
  async read(): Promise<AttackStep[]> {
    return Promise.all(this.kept.map(({ index, sight, conjugate }) => readStep(index, sight, conjugate)));
  }

  dispose(): void {
    for (const iterate of this.kept.splice(0)) free(iterate);
    this.best?.conjugate?.dispose();
    this.best = null;
  }

  private thin(): void {
    this.every *= 2;
    const newest = this.kept.at(-1);
    const stays = (iterate: Iterate): boolean => iterate.index % this.every === 0 || iterate === newest;
    for (const iterate of this.kept) if (!stays(iterate)) free(iterate);
    this.kept = this.kept.filter(stays);
  }
}

/** Pixels and logits of one iterate of one picture. */
async function readStep(index: number, sight: Sight, conjugate: Batch | null): Promise<AttackStep> {
  const [pixels, logits, direction] = await Promise.all([
    sight.pictures.data(),
    sight.look(),
    conjugate ? conjugate.data() : null,
  ]);
  // Copies: on cpu the values are the tensors' own memory, and the worker gives away what is returned.
  return {
    index,
    pixels: (pixels as Float32Array).slice(),
    logits: logits.slice(),
    conjugate: (direction as Float32Array | null)?.slice() ?? null,
  };
}

function bytesOf({ sight, conjugate }: Iterate): number {
  return 4 * (sight.pictures.size + (conjugate?.size ?? 0));
}

function free({ sight, conjugate }: Iterate): void {
  sight.release();
  conjugate?.dispose();
}
