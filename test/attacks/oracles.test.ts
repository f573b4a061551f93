/** The attacks on shipped networks, against what published implementations of them made of the same pictures there. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNodeEngine, shippedModels } from '../../scripts/node-engine.ts';
import { oracle, oracleFolder, oracleNetworks, quickOracles } from './oracle-rows.ts';
import { hold } from './published.ts';

const engine = createNodeEngine();
beforeAll(async () => void (await engine.request('start', { choice: 'wasm' })));
afterAll(() => engine.close());

describe.each(oracleNetworks)('%s', (network) => {
  test.each(quickOracles[network])('$attack as $name: $agreement', (row) => hold(engine, ...oracle(network, row)));

  test('the numbers are of the weights that are shipped', () => {
    const { weights, epoch } = JSON.parse(readFileSync(new URL(`${network}.json`, oracleFolder), 'utf8')) as {
      weights: string;
      epoch: number;
    };
    expect(sumOf(new URL(`${network}/epoch-${epoch}/weights.bin`, shippedModels))).toBe(weights);
  });
});

test('the files are those that training/oracles.py wrote', () => {
  const lines = readFileSync(new URL('SHA256SUMS', oracleFolder), 'utf8').trim().split('\n');
  expect(lines).toHaveLength(2 * oracleNetworks.length);
  for (const line of lines) {
    const [sum, name] = line.split('  ');
    expect(sumOf(new URL(name!, oracleFolder)), name).toBe(sum);
  }
});

function sumOf(file: URL): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
