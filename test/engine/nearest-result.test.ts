/** The result of an attack that goes on after its nearest success, and the curve that is made of it. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createNodeEngine } from '../../scripts/node-engine.ts';
import type { Attack, Batch, Context } from '../../src/attacks/attack.ts';
import { l2 } from '../../src/core/norms.ts';
import type { Engine, Progress } from '../../src/engine/protocol.ts';
import { boundary } from '../attacks/fixtures/boundary.ts';
import { network, requestFor } from '../attacks/subject.ts';

/** How far each of its steps goes along the gradient, as a share of the l2 length that fools for certain. */
const lengths = [0.1, 8, 4, 6, 8];

/** Steps that go near and far: the third one is the nearest that fools. */
const wandering = {
  ...boundary,
  id: 'fixture-wandering',
  parameters: [],
  steps: () => lengths.length,
  async *run({ network: seen, on, original: { pictures }, labels }: Context) {
    for (const length of lengths) {
      yield on.tidy((): { pictures: Batch; conjugate: Batch } => {
        const slope = on.unit(seen.gradient(pictures, { kind: 'crossEntropy', labels }));
        const far = labels.map(() => length);
        return { pictures: on.step(pictures, slope, far), conjugate: on.step(slope, slope, far) };
      });
    }
  },
} as Attack;

let engine: Engine;
beforeAll(async () => {
  const models = new URL('../fixtures/reference/', import.meta.url).href;
  engine = createNodeEngine({ models, folder: () => '', attacks: [wandering] });
  await engine.request('start', { choice: 'cpu' });
  await engine.request('load', { network });
});
afterAll(() => engine.close());

const request = requestFor(wandering, 0, { parameters: {} });

test('comes once more at the end, with the number and the conjugate of the step that it is', async () => {
  const { steps, fooled, norms } = await engine.request('attack', request);
  expect(fooled).toBe(true);
  expect(steps.map(({ index, repeats }) => [index, repeats])).toEqual([
    ...[0, 1, 2, 3, 4, 5].map((index) => [index, undefined]),
    [6, 3],
  ]);
  const [last, nearest] = [steps.at(-1)!, steps[3]!];
  expect(last.pixels).toEqual(nearest.pixels);
  expect(last.conjugate).toEqual(nearest.conjugate);
  expect(l2(last.conjugate!)).toBeGreaterThan(0);
  expect(norms.l2).toBeLessThan(lengths[2]! + 1e-4);
});

test('its curve is the same whether the result is given or found anew, and telling of it leaves nothing behind', async () => {
  const { steps, norms } = await engine.request('attack', request);
  const radii = [0, 0.25, 0.5, 1.001].map((share) => share * norms.l2);
  const { radius: _, ...settings } = request;
  const before = await engine.request('memory', {});
  const anew = await engine.request('curve', { ...settings, radii, found: null });
  const given = await engine.request('curve', { ...settings, radii, found: steps.at(-1)!.pixels });
  expect(given).toEqual(anew);
  // All of the change is the result.
  const { classes, logits } = given;
  Array.from(logits.subarray(3 * classes)).forEach((value, i) =>
    expect(value).toBeCloseTo(steps.at(-1)!.logits[i]!, 4),
  );
  expect((await engine.request('memory', {})).tensors).toBe(before.tensors);
});

test('tells of the curve step by step, where the result has to be found', async () => {
  const told: Progress[] = [];
  // So slow that each step is news.
  let clock = 0;
  const now = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 100));
  const { radius: _, ...settings } = request;
  await engine.request('curve', { ...settings, radii: [0, 1], found: null }, { onProgress: (news) => told.push(news) });
  now.mockRestore();
  expect(told).toEqual(lengths.map((_length, i) => ({ done: i + 1, of: lengths.length })));
});
