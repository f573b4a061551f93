/** A confusion matrix of many classes cannot be drawn: the part of it that says most. */
import { topOf } from './top.ts';

/** More rows than this cannot be read. */
const MOST = 30;

export interface MatrixPart {
  /** The classes that are shown, in their order: those whose pictures were most often answered with another class. */
  readonly labels: readonly number[];
  /** (true class, answer) of these alone, row-major. */
  readonly counts: Uint32Array;
  /** Pictures of each of these classes, whatever they were answered with. */
  readonly totals: Uint32Array;
}

/** @param counts (true class, answer), row-major, of all classes */
export function matrixPart(counts: Uint32Array, classes: number): MatrixPart {
  const rows = Array.from({ length: classes }, (_, label) => counts.subarray(label * classes, (label + 1) * classes));
  const totals = rows.map((row) => row.reduce((sum, count) => sum + count, 0));
  const mistaken = rows.map((row, label) => totals[label]! - row[label]!);
  const labels = topOf(mistaken, MOST);
  return {
    labels,
    counts: Uint32Array.from(labels.flatMap((label) => labels.map((answer) => rows[label]![answer]!))),
    totals: Uint32Array.from(labels, (label) => totals[label]!),
  };
}
