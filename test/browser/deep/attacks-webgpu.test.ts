/** Every attack on WebGPU, in software, against itself on wasm: the same seed, the same picture. */
import { expect, it } from 'vitest';
import type { Aim } from '../../../src/attacks/attack.ts';
import { attacks } from '../../../src/attacks/registry.ts';
import { difference, l2 } from '../../../src/core/norms.ts';
import { quickSettings } from '../../attacks/quick-settings.ts';
import { withBrowser } from '../harness/browser.ts';
import { smallest } from '../harness/networks.ts';

const browser = withBrowser('webgpu');

const cases = attacks.flatMap(({ id, aim }) => {
  const aims: readonly Aim[] = aim === 'either' ? ['away', 'towards'] : [aim];
  return aims.map((chosen) => ({ id, aim: chosen, parameters: quickSettings[id] ?? {} }));
});

it('ends every attack in the same picture as on wasm', async () => {
  const page = await browser.openTestPage('engine');
  const run = (backend: 'wasm' | 'webgpu') =>
    page.evaluate(
      async ({ backend, cases, network, picture }) => {
        const { engine, requestFor } = window;
        const { backend: started } = await engine.request('start', { choice: backend });
        const ended = [];
        for (const { id, aim, parameters } of cases) {
          const request = await requestFor(picture, { network, attack: id, epsilon: 0.1, parameters });
          const target = aim === 'towards' ? ('second-guess' as const) : null;
          const { steps, fooled, cost } = await engine.request('attack', { ...request, target });
          const [original, pixels] = [steps[0]!, steps.at(-1)!].map((step) => [...step.pixels]);
          ended.push({ original: original!, pixels: pixels!, fooled, cost });
        }
        return { started, ended };
      },
      { backend, cases, ...smallest },
    );
  const [wasm, webgpu] = [await run('wasm'), await run('webgpu')];
  expect([wasm.started, webgpu.started]).toEqual(['wasm', 'webgpu']);
  for (const [place, { id, aim }] of cases.entries()) {
    const [one, other] = [wasm.ended[place]!, webgpu.ended[place]!];
    const change = l2(difference(one.pixels, one.original));
    expect(l2(difference(one.pixels, other.pixels)), `${id} ${aim}`).toBeLessThanOrEqual(0.01 * change + 1e-6);
    expect([other.fooled, other.cost], `${id} ${aim}`).toEqual([one.fooled, one.cost]);
  }
});
