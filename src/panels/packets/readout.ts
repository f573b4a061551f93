import type { PacketView } from '../../packets/figure.ts';
import { fixed } from '../../ui/format.ts';
import type { Names } from './chart-data.ts';
import { type Checkpoint, inOrder } from './checkpoint.ts';
import { changeWords, words } from './words.ts';

export type Tone = 'a' | 'b' | 'control';

export interface ReadoutRow {
  readonly name: string;
  readonly tone: Tone;
  /** null for the window alone, which is of no network. */
  readonly checkpoint: string | null;
  readonly mean: string;
  readonly sigmaX: string;
  readonly sigmaP: string;
  readonly product: string;
  /** What the product has more than one half. */
  readonly excess: string;
}

/** Means and widths in units of the window's s, as the charts show them; the window alone last. */
export function readout(checkpoints: readonly Checkpoint[], names: Names): ReadoutRow[] {
  const rows = checkpoints.flatMap((checkpoint) => [
    readoutRow(names.a, 'a', checkpoint.name, checkpoint.figure.a),
    readoutRow(names.b, 'b', checkpoint.name, checkpoint.figure.b),
  ]);
  const first = checkpoints[0];
  return first ? [...rows, readoutRow(words.windowAlone, 'control', null, first.figure.control)] : rows;
}

function readoutRow(name: string, tone: Tone, checkpoint: string | null, { relative }: PacketView): ReadoutRow {
  const { mean, sigmaX, sigmaP, product } = relative;
  return {
    name,
    tone,
    checkpoint,
    mean: fixed(mean, 3),
    sigmaX: fixed(sigmaX, 3),
    sigmaP: fixed(sigmaP, 3),
    product: fixed(product, 4),
    excess: fixed(product - 0.5, 4),
  };
}

export interface OverlapRow {
  readonly checkpoint: string;
  readonly space: 'X' | 'P';
  readonly shared: string;
  readonly bhattacharyya: string;
}

/** How much the two classes' densities have in common. */
export function overlaps(checkpoints: readonly Checkpoint[]): OverlapRow[] {
  return checkpoints.flatMap(({ name, figure: { overlap } }) =>
    (['X', 'P'] as const).map((space) => {
      const { shared, bhattacharyya } = space === 'X' ? overlap.x : overlap.p;
      return { checkpoint: name, space, shared: fixed(shared, 3), bhattacharyya: fixed(bhattacharyya, 3) };
    }),
  );
}

export interface Change {
  readonly name: string;
  readonly tone: 'a' | 'b';
  /** For example "narrows in X, 0.92 → 0.68 s, and widens in P, 0.54 → 0.79 /s,". */
  readonly text: string;
  readonly product: string;
}

/** What became of each packet from one checkpoint to the other, or how wide it is where there is one. */
export function changes(checkpoints: readonly Checkpoint[], names: Names): Change[] {
  const ordered = inOrder(checkpoints);
  const [from, to] = [ordered[0]?.figure, ordered[ordered.length - 1]?.figure];
  if (!from || !to) return [];
  const single = ordered.length === 1;
  return (['a', 'b'] as const).map((tone) => ({
    name: names[tone],
    tone,
    text: single ? changeWords.widths(to[tone].relative) : changeWords.change(from[tone].relative, to[tone].relative),
    product: single
      ? fixed(to[tone].relative.product, 3)
      : `${fixed(from[tone].relative.product, 3)} → ${fixed(to[tone].relative.product, 3)}`,
  }));
}
