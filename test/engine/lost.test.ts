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
  await engine.start('cpu');
  const network = { id: 'mnist-convnet', epoch: 1 };
  const picture = { shape: [28, 28, 1] as const, pixels: new Float32Array(784).fill(0.5) };
  const line = {
    network,
    centre: picture.pixels,
    direction: picture.pixels,
    positions: Array.from({ length: 500 }, (_, i) => i / 500),
  };
  const running = engine.line(line, () => lose('unplugged'));
  await expect(running).rejects.toMatchObject({ name: 'DeviceLostError', message: 'the GPU went away: unplugged' });
  await expect(engine.predict(network, [picture])).rejects.toMatchObject({ name: 'DeviceLostError' });
  await engine.start('cpu');
  expect((await engine.predict(network, [picture])).rows).toBe(1);
});
