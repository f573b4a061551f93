import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../backends.ts';
import { randomCases, shippedCases } from './cases.ts';
import { expectedOf, type Expected } from './oracle.ts';
import { nodeBackends, verify } from './verify.ts';

const expected = new Map<string, Expected>();
const cases = [...shippedCases, ...randomCases(200)];

beforeAll(async () => {
  for (const backend of nodeBackends) await startBackend(backend);
  for (const one of cases) expected.set(one.name, await expectedOf(one));
});

describe.each(nodeBackends)('compiled network on %s', (backend) => {
  beforeAll(() => setBackend(backend));

  test.each(cases)('$name: logits and input gradient of the tape on cpu', async ({ name }) => {
    const { logits, gradient, leaked } = await verify(expected.get(name)!);
    expect(logits.relative).toBeLessThan(1e-5);
    expect(gradient.relative).toBeLessThan(1e-5);
    expect(gradient.signs).toBe(0);
    expect(leaked).toBe(0);
  });
});
