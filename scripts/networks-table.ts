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

function networksTable(cards: readonly Card[]): string {
  const rows = cards.flatMap(({ name, dataset, parameters, epochs }) =>
    epochs.map(({ epoch, testAccuracy, robustAccuracy: { fgsm, pgd } }, index) => [
      index === 0 ? `${datasetById(dataset).note}: ${name}, ${parameters.toLocaleString('en')} parameters` : '',
      ...[epoch, testAccuracy.toFixed(2), fgsm.toFixed(2), pgd.toFixed(2)].map(String),
    ]),
  );
  const head = ['network', 'epoch', 'test accuracy, %', 'RA under FGSM, %', 'RA under PGD, %'];
  const lines = [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(readme, withNetworksTable(readFileSync(readme, 'utf8'), readCards()));
}
