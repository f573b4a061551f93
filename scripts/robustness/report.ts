/** From what was measured, picture by picture, to the medians that the page shows. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseFindings, type Finding, type Findings } from '../../src/robustness/findings.ts';
import type { Measure } from '../../src/robustness/measure.ts';
import { summarise } from '../../src/robustness/summary.ts';
import type { Card } from '../catalog.ts';
import type { Kept } from './records.ts';
import { trendsOf } from './trends.ts';

/** One row of the file. */
export function findingOf({ network, epoch, measure, values }: Kept, card: Card): Finding {
  const { n, failures, ...summary } = summarise(values.map((value) => value ?? Infinity));
  const accuracy = card.epochs.find((state) => state.epoch === epoch)!.testAccuracy;
  const [median, low, high] = [summary.median, summary.low, summary.high].map(rounded);
  return { network, epoch, measure, accuracy, n, failures, median: median!, low: low!, high: high! };
}

/** null for Infinity. */
function rounded(value: number): number | null {
  return value === Infinity ? null : Number(value.toPrecision(4));
}

/** What is in the file stays where it was measured in the same way and not measured anew. */
export function merged(
  old: Findings | null,
  rows: readonly Finding[],
  measures: readonly Measure[],
  cards: readonly Card[],
): Findings {
  const methods = measures.map(({ id, pictures, settings }) => ({ measure: id, pictures, settings }));
  const isSame = (measure: string): boolean => {
    const of = (all: Findings['methods']): string => JSON.stringify(all.find((method) => method.measure === measure));
    return old !== null && of(old.methods) === of(methods);
  };
  const isAnew = (row: Finding): boolean => rows.some((other) => keyOf(other) === keyOf(row));
  const kept = (old?.rows ?? []).filter((row) => isSame(row.measure) && !isAnew(row));
  const all = [...kept, ...rows].toSorted(inOrder(measures));
  return { methods, trends: trendsOf(all, cards), rows: all };
}

function keyOf({ network, epoch, measure }: Finding): string {
  return `${measure} ${network} ${epoch}`;
}

function inOrder(measures: readonly Measure[]): (a: Finding, b: Finding) => number {
  const place = ({ measure }: Finding): number => measures.findIndex(({ id }) => id === measure);
  return (a, b) => place(a) - place(b) || a.network.localeCompare(b.network) || a.epoch - b.epoch;
}

export function readFindings(file: string): Findings | null {
  return existsSync(file) ? parseFindings(readFileSync(file, 'utf8')) : null;
}

/** One row a line. */
export function writeFindings(file: string, { methods, trends, rows }: Findings): void {
  mkdirSync(dirname(file), { recursive: true });
  const lines = (values: readonly unknown[]): string => values.map((value) => `  ${JSON.stringify(value)}`).join(',\n');
  const parts = { methods, trends, rows };
  const texts = Object.entries(parts).map(([name, values]) => ` "${name}": [\n${lines(values)}\n ]`);
  writeFileSync(file, `{\n${texts.join(',\n')}\n}\n`);
}
