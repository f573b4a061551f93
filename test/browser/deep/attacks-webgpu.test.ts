/** Every attack on WebGPU, in software, against itself on wasm: the same seed, the same picture. */
import { expect, it } from 'vitest';
import { argmax } from '../../../src/core/logits.ts';
import { difference, l2 } from '../../../src/core/norms.ts';
import { attacks } from '../../../src/attacks/registry.ts';
import { referenceArray } from '../../engine/reference.ts';
import { aimsOf, requestFor, settingsOf } from '../../attacks/subject.ts';
import { withBrowser } from '../harness/browser.ts';

const browser = withBrowser('webgpu');
/** One that attacks fool sooner than the others. */
const index = 3;
const label = argmax(referenceArray('logits').values.subarray(4 * index, 4 * index + 4));

const cases = attacks.flatMap((attack) =>
  aimsOf(attack).map((aim) => {
    const target = aim === 'towards' ? (label + 1) % 4 : null;
    const [parameters] = settingsOf(attack);
    const { picture, ...request } = requestFor(attack, index, { label, target, parameters: parameters! });
    // As plain arrays: typed ones do not cross to the page.
    return { aim, request: { ...request, picture: { ...picture, pixels: [...picture.pixels] } } };
  }),
);

it('ends every attack in the same picture as on wasm', async () => {
  const page = await browser.openTestPage('engine');
  const run = (backend: 'wasm' | 'webgpu') =>
    page.evaluate(
      async ({ backend, cases }) => {
        const { backend: started } = await window.engine.request('start', { choice: backend });
        const ended = [];
        for (const { request } of cases) {
          const picture = { ...request.picture, pixels: Float32Array.from(request.picture.pixels) };
          const { steps, fooled, cost } = await window.engine.request('attack', { ...request, picture });
          ended.push({ pixels: [...steps.at(-1)!.pixels], fooled, cost });
        }
        return { started, ended };
      },
      { backend, cases },
    );
  const [wasm, webgpu] = [await run('wasm'), await run('webgpu')];
  expect([wasm.started, webgpu.started]).toEqual(['wasm', 'webgpu']);
  for (const [place, { aim, request }] of cases.entries()) {
    const [one, other] = [wasm.ended[place]!, webgpu.ended[place]!];
    const what = `${request.attack} ${aim}`;
    const change = l2(difference(one.pixels, request.picture.pixels));
    expect(change, what).toBeGreaterThan(0);
    expect(l2(difference(one.pixels, other.pixels)), what).toBeLessThanOrEqual(0.01 * change);
    expect([other.fooled, other.cost], what).toEqual([one.fooled, one.cost]);
  }
});
