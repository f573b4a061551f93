/** Puts the cards' numbers into README.md, between its two markers. Run by itself, it writes the file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { datasetById } from '../src/datasets/registry.ts';
import { readCards, type Card } from './catalog.ts';

const readme = fileURLToPath(new URL('../README.md', import.meta.url));
const markers = ['<!-- networks: written by scripts/networks-table.ts -->', '<!-- /networks -->'] as const;

/** README.md with a fresh table. @throws when a marker is missing. */
export function withNetworksTable(text: string, cards: readonly Card[]): string {
  const [start, end] = markers.map((marker) => text.indexOf(marker)) as [number, number];
  if (start < 0 || end < start) throw new Error(`expected ${markers.join(' and ')} in README.md`);
  return `${text.slice(0, start + markers[0].length)}\n${networksTable(cards)}\n${text.slice(end)}`;
}

/** The last epoch of each network to read at once; the whole histories behind a fold. */
function networksTable(cards: readonly Card[]): string {
  return [
    trained(cards),
    '<details><summary>After every epoch that is kept</summary>',
    histories(cards),
    '</details>',
  ].join('\n\n');
}

function trained(cards: readonly Card[]): string {
  const rows = cards.map((card) => {
    const { testAccuracy, robustAccuracy } = card.epochs.at(-1)!;
    return [
      nameOf(card),
      card.parameters.toLocaleString('en'),
      ...[testAccuracy, robustAccuracy.fgsm, robustAccuracy.pgd].map(percent),
    ];
  });
  return table(['network', 'parameters', 'test accuracy, %', 'RA under FGSM, %', 'RA under PGD, %'], rows);
}

function histories(cards: readonly Card[]): string {
  const epochs = [...new Set(cards.flatMap((card) => card.epochs.map(({ epoch }) => epoch)))].sort((a, b) => a - b);
  const rows = cards.flatMap((card) => {
    const kept = epochs.map((epoch) => card.epochs.find((state) => state.epoch === epoch));
    const cells = (value: (state: Card['epochs'][number]) => number): string[] =>
      kept.map((state) => (state ? percent(value(state)) : ''));
    return [
      [nameOf(card), 'test accuracy', ...cells(({ testAccuracy }) => testAccuracy)],
      ['', 'RA under FGSM', ...cells(({ robustAccuracy }) => robustAccuracy.fgsm)],
      ['', 'RA under PGD', ...cells(({ robustAccuracy }) => robustAccuracy.pgd)],
    ];
  });
  return table(['network', '%', ...epochs.map((epoch) => `epoch ${epoch}`)], rows, 2);
}

function nameOf({ dataset, name }: Card): string {
  return `${datasetById(dataset).note}: ${name}`;
}

function percent(value: number): string {
  return value.toFixed(2);
}

/** Markdown, its first `left` columns flush left. */
function table(head: readonly string[], rows: readonly (readonly string[])[], left = 1): string {
  const lines = [head, head.map((_, i) => (i < left ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(readme, withNetworksTable(readFileSync(readme, 'utf8'), readCards()));
}
