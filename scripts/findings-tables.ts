/** Puts what was measured into docs/findings.md, between its markers. Run by itself, it writes the file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { attackById } from '../src/attacks/registry.ts';
import { datasetById } from '../src/datasets/registry.ts';
import type { Finding, Findings, TrainedTrend } from '../src/robustness/findings.ts';
import type { MeasureId } from '../src/robustness/measure.ts';
import { measures } from '../src/robustness/registry.ts';
import { perHalving, verdictOf } from '../src/robustness/trend.ts';
import { readCards, type Card } from './catalog.ts';
import { readConjugates, type ConjugateFindings, type ConjugateRow } from './conjugates/findings.ts';
import { findingsFile } from './robustness/options.ts';
import { readFindings } from './robustness/report.ts';

const document = fileURLToPath(new URL('../docs/findings.md', import.meta.url));

const names: Readonly<Record<MeasureId, string>> = {
  'ifgsm-linf': 'I-FGSM, linf',
  'cw-l2': 'C&W, l2 / sqrt(M)',
  'clever-l2': 'CLEVER, l2 / sqrt(M)',
};

const verdicts = { holds: 'as in the paper', reversed: 'the other way', open: 'open' } as const;

export interface Found {
  readonly cards: readonly Card[];
  readonly robustness: Findings | null;
  readonly conjugates: ConjugateFindings | null;
}

/** docs/findings.md with fresh tables. @throws when a marker is missing */
export function withFindingsTables(text: string, { cards, robustness, conjugates }: Found): string {
  const tables = {
    trends: robustness ? trendsTable(robustness.trends) : '',
    distortions: robustness ? distortionsTable(robustness.rows, cards) : '',
    conjugates: conjugates ? conjugatesTable(conjugates.rows, cards) : '',
  };
  return Object.entries(tables).reduce((written, [name, table]) => between(written, name, table), text);
}

function between(text: string, name: string, table: string): string {
  const markers = [`<!-- ${name}: written by scripts/findings-tables.ts -->`, `<!-- /${name} -->`] as const;
  const [start, end] = markers.map((marker) => text.indexOf(marker)) as [number, number];
  if (start < 0 || end < start) throw new Error(`expected ${markers.join(' and ')} in docs/findings.md`);
  return `${text.slice(0, start + markers[0].length)}\n${table}\n${text.slice(end)}`;
}

/** The line through the checkpoints of each data set and kind of training. */
function trendsTable(trends: readonly TrainedTrend[]): string {
  const lines = trends.map((trend) => [
    names[trend.measure],
    `${datasetById(trend.dataset).note}, ${trend.training}`,
    ...trendCells(trend),
  ]);
  const head = ['measure', 'networks', 'checkpoints', 'per halving of the error', '95%', 'rank correlation', 'trend'];
  return table(head, lines, 2);
}

function trendCells(trend: TrainedTrend): string[] {
  const factor = (slope: number): string => perHalving(slope).toFixed(2);
  const interval = `${factor(trend.high)} to ${factor(trend.low)}`;
  return [
    String(trend.points),
    `× ${factor(trend.slope)}`,
    interval,
    trend.rank.toFixed(2),
    verdicts[verdictOf(trend)],
  ];
}

/** Medians with their intervals at the first and the last epoch. */
function distortionsTable(rows: readonly Finding[], cards: readonly Card[]): string {
  const lines = cards.flatMap((card) => {
    const ends = [card.epochs[0]!, card.epochs.at(-1)!];
    return ends.map(({ epoch, testAccuracy }) => [
      `${card.id}, epoch ${epoch}`,
      testAccuracy.toFixed(2),
      ...measures.map(({ id }) => cell(rows.find((row) => isOf(row, card.id, epoch, id)))),
    ]);
  });
  return table(['network', 'TA, %', ...measures.map(({ id }) => names[id])], lines, 1);
}

function isOf(row: Finding, network: string, epoch: number, measure: MeasureId): boolean {
  return row.network === network && row.epoch === epoch && row.measure === measure;
}

function cell(row: Finding | undefined): string {
  if (!row) return '';
  const shown = (value: number | null): string => (value === null ? '∞' : String(Number(value.toPrecision(3))));
  const unfooled = row.failures === 0 ? '' : `; ${row.failures} of ${row.n} not fooled`;
  return `${shown(row.median)} (${shown(row.low)} to ${shown(row.high)}${unfooled})`;
}

/** Medians over the pictures, with quartiles for the cosine of the last conjugate. */
function conjugatesTable(rows: readonly ConjugateRow[], cards: readonly Card[]): string {
  const lines = rows.map(({ network, attack, n, fooled, cosine, share }) => [
    attackById(attack).name,
    cards.find(({ id }) => id === network)?.id ?? network,
    `${fooled} of ${n}`,
    median(cosine.first),
    quartiles(cosine.last),
    median(share.first),
    median(share.last),
  ]);
  const inOrder = lines.toSorted((a, b) => a[0]!.localeCompare(b[0]!));
  const head = ['attack', 'network', 'fooled', 'cosine, first', 'cosine, last (quartiles)'];
  return table([...head, 'share, first', 'share, last'], inOrder, 2);
}

type Quartiles = ConjugateRow['cosine']['first'];

function median(values: Quartiles): string {
  return values ? values[1].toFixed(2) : '–';
}

function quartiles(values: Quartiles): string {
  return values ? `${values[1].toFixed(2)} (${values[0].toFixed(2)} to ${values[2].toFixed(2)})` : '–';
}

/** Markdown, its first `left` columns flush left. */
function table(head: readonly string[], rows: readonly (readonly string[])[], left: number): string {
  const lines = [head, head.map((_, i) => (i < left ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function readFound(): Found {
  return { cards: readCards(), robustness: readFindings(findingsFile), conjugates: readConjugates() };
}

export function writeFindingsTables(): void {
  writeFileSync(document, withFindingsTables(readFileSync(document, 'utf8'), readFound()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFindingsTables();
