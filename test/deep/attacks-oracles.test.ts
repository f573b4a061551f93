/** As test/attacks/oracles.test.ts: attacks that ask the network hundreds of times, or thousands. */
import { afterAll, beforeAll, describe, test } from 'vitest';
import { createNodeEngine } from '../../scripts/node-engine.ts';
import { oracle, oracleNetworks, slowOracles } from '../attacks/oracle-rows.ts';
import { hold } from '../attacks/published.ts';

const engine = createNodeEngine();
beforeAll(async () => void (await engine.request('start', { choice: 'wasm' })));
afterAll(() => engine.close());

describe.each(oracleNetworks)('%s', (network) => {
  test.each(slowOracles[network])('$attack as $name: $agreement', (row) => hold(engine, ...oracle(network, row)));
});
