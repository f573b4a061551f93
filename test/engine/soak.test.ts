import { expect, test } from 'vitest';
import { soakInNode } from '../../scripts/soak/node.ts';
import { isFlat } from '../../scripts/soak/soak.ts';

// Ten times as many are run by `npm run soak`.
test('1,000 attacks, many of them cancelled: tensors and wasm memory stay where they were after the first 100', async () => {
  const result = await soakInNode(1000);
  expect(result.cancelled).toBeGreaterThan(30);
  expect(result.memory.map(({ attacks }) => attacks)).toEqual([100, 300, 1000]);
  expect(isFlat(result)).toBe(true);
  expect(result.heapGrown).toBe(0);
  expect(result.tensorsLeft).toBe(0);
});

test('what one attack in four hundred leaves behind would be told', () => {
  const start = { attacks: 100, tensors: 20, bytes: 50_000, gpuBytes: 250_000 };
  const picture = 4 * 784;
  const ends = (change: Partial<typeof start>) =>
    isFlat({ cancelled: 0, memory: [start, { ...start, attacks: 10_000, ...change }] });
  expect(ends({})).toBe(true);
  expect(ends({ tensors: 30, bytes: 50_000 + 10 * picture, gpuBytes: 250_000 + 14 * picture })).toBe(true);
  expect(ends({ tensors: 120 })).toBe(false);
  expect(ends({ gpuBytes: 250_000 + 25 * picture })).toBe(false);
});
