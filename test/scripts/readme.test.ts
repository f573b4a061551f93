import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCards } from '../../scripts/catalog.ts';
import { withNetworksTable } from '../../scripts/networks-table.ts';

test('README shows the numbers of the cards', () => {
  // Run `npx tsx scripts/networks-table.ts` when this fails.
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(withNetworksTable(readme, readCards())).toBe(readme);
});
