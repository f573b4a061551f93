import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../backends.ts';
import { randomCases, shippedCases, type Case } from './cases.ts';
import { expectedOf, type Expected } from './oracle.ts';
import { nodeBackends, verify } from './verify.ts';

const cases = [...shippedCases, ...randomCases(200)];
const known = new Map<string, Expected>();
/** Plain JavaScript differentiates the largest of them in half a minute, and in minutes on a busy machine. */
const timeout = 600_000;

beforeAll(async () => {
  for (const backend of nodeBackends) await startBackend(backend);
});

/** Computed by the first test that asks: all at once they would take longer than one may. */
async function expectedFor(one: Case): Promise<Expected> {
  const expected = known.get(one.name) ?? (await expectedOf(one));
  known.set(one.name, expected);
  return expected;
}

describe.each(nodeBackends)('compiled network on %s', (backend) => {
  test.each(cases.map((one) => [one.name, one] as const))(
    '%s: logits and input gradient of the tape on cpu',
    { timeout },
    async (_name, one) => {
      const expected = await expectedFor(one);
      await setBackend(backend);
      const { logits, gradient, leaked } = await verify(expected);
      expect(logits.relative).toBeLessThan(1e-5);
      expect(gradient.relative).toBeLessThan(1e-5);
      expect(gradient.signs).toBe(0);
      expect(leaked).toBe(0);
    },
  );
});
