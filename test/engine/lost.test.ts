/** A device that goes away in the middle of what was asked. */
import { expect, test } from 'vitest';
import { cpu } from '../../src/engine/backends/cpu.ts';
import type { Backend } from '../../src/engine/backends/backend.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { fetchFile, shippedModels } from '../../scripts/node-engine.ts';

test('what runs and what comes after is told that the GPU went away, until the engine is started again', async () => {
  let lose: (reason: string) => void = () => {};
  const fragile: Backend = { ...cpu, lost: () => new Promise((resolve) => (lose = resolve)) };
  const engine = createEngine({ backends: [fragile], models: shippedModels.href, fetch: fetchFile });
  await engine.request('start', { choice: 'cpu' });
  const network = { id: 'mnist-convnet', epoch: 1 };
  const picture = { shape: [28, 28, 1] as const, pixels: new Float32Array(784).fill(0.5) };
  const line = {
    network,
    centre: picture.pixels,
    direction: picture.pixels,
    positions: Array.from({ length: 500 }, (_, i) => i / 500),
  };
  const running = engine.request('line', line, { onProgress: () => lose('unplugged') });
  await expect(running).rejects.toMatchObject({ code: 'device-lost', message: 'the GPU went away: unplugged' });
  const predict = { network, pictures: [picture] };
  await expect(engine.request('predict', predict)).rejects.toMatchObject({ code: 'device-lost' });
  await engine.request('start', { choice: 'cpu' });
  expect((await engine.request('predict', predict)).rows).toBe(1);
});
