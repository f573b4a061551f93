/** One definition of each network: what TypeScript builds is what was trained and what is shipped. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { trainable } from '../../src/architectures/registry.ts';
import { exportTopology } from '../../src/architectures/topology.ts';
import { startBackend } from '../engine/backends.ts';

interface Card {
  readonly epochs: readonly { readonly epoch: number; readonly sha256: string }[];
}

const root = new URL('../../', import.meta.url);
const trained = trainable().map((network) => [network.id, network] as const);
/** Attacked pictures change what a network learns, not its layers. */
const shipped = trained
  .flatMap(
    ([id, network]) =>
      [
        [id, network],
        [`${id}-robust`, network],
      ] as const,
  )
  .filter(([id]) => existsSync(new URL(`public/models/${id}/card.json`, root)));

beforeAll(() => startBackend('cpu'));

test.each(trained)('%s: the trainer reads what TypeScript builds', (id, { dataset, architecture }) => {
  // Run `npx tsx scripts/export-topologies.ts` when this fails.
  expect(readJson(`training/topologies/${id}.json`)).toEqual(plain(exportTopology(dataset, architecture)));
});

describe.each(shipped)('%s', (id, { dataset, architecture }) => {
  const { epochs } = readJson(`public/models/${id}/card.json`) as Card;

  test('every state on the card is shipped, and no other', () => {
    const folders = readdirSync(new URL(`public/models/${id}/`, root)).filter((name) => name !== 'card.json');
    expect(folders.toSorted()).toEqual(epochs.map(({ epoch }) => `epoch-${String(epoch).padStart(2, '0')}`));
  });

  test.each(epochs)('epoch $epoch: its layers, and the weights that were measured', ({ epoch, sha256 }) => {
    const folder = `public/models/${id}/epoch-${String(epoch).padStart(2, '0')}`;
    const { modelTopology } = exportTopology(dataset, architecture) as { modelTopology: unknown };
    expect((readJson(`${folder}/model.json`) as { modelTopology: unknown }).modelTopology).toEqual(
      plain(modelTopology),
    );
    const weights = readFileSync(new URL(`${folder}/weights.bin`, root));
    expect(createHash('sha256').update(weights).digest('hex')).toBe(sha256);
  });
});

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
