import type { PacketFigure, PacketView } from '../../packets/figure.ts';
import { fixed } from '../../ui/format.ts';
import { controlName, type Names } from './chart-data.ts';
import { type Checkpoint, inOrder } from './checkpoint.ts';

export type Tone = 'a' | 'b' | 'control';

export interface ReadoutRow {
  readonly name: string;
  readonly tone: Tone;
  /** null: of no network, the window alone. */
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
  return first ? [...rows, readoutRow(controlName, 'control', null, first.figure.control)] : rows;
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
    text: single ? widths(to[tone]) : changeOf(from, to, tone),
    product: single
      ? fixed(to[tone].relative.product, 3)
      : arrow(from[tone].relative.product, to[tone].relative.product, 3),
  }));
}

function widths({ relative }: PacketView): string {
  return `is ${fixed(relative.sigmaX, 2)} s wide in X and ${fixed(relative.sigmaP, 2)} /s wide in P,`;
}

function changeOf(from: PacketFigure, to: PacketFigure, tone: 'a' | 'b'): string {
  const [before, after] = [from[tone].relative, to[tone].relative];
  return `${compared(before.sigmaX, after.sigmaX, 'in X', 's')} and ${compared(before.sigmaP, after.sigmaP, 'in P', '/s')}`;
}

/** Differences that the two shown digits hide are none. */
function compared(before: number, after: number, where: string, unit: string): string {
  if (fixed(before, 2) === fixed(after, 2)) return `keeps its width ${where}, ${fixed(after, 2)} ${unit},`;
  return `${after < before ? 'narrows' : 'widens'} ${where}, ${arrow(before, after, 2)} ${unit},`;
}

function arrow(before: number, after: number, digits: number): string {
  return `${fixed(before, digits)} → ${fixed(after, digits)}`;
}
