/** Scores through the engine: what is asked, told, refused and left behind. */
import { beforeAll, describe, expect, test } from 'vitest';
import { completeParameters } from '../../src/attacks/parameters.ts';
import { scores } from '../../src/attacks/scores/registry.ts';
import { argmax, row } from '../../src/core/logits.ts';
import type { EstimateRequest, Progress } from '../../src/engine/protocol.ts';
import { createSubject, defaults, labels, network, pictures } from '../attacks/subject.ts';
import { abortedAtLook } from './aborted.ts';

const small = { batches: 6, samples: 2 };

describe.each(['wasm', 'cpu'] as const)('on %s', (backend) => {
  describe.each(scores)('$id', (score) => {
    const engine = createSubject();
    beforeAll(async () => expect(await engine.request('start', { choice: backend })).toMatchObject({ backend }));

    const request = (change: Partial<EstimateRequest> = {}): EstimateRequest => ({
      network,
      picture: pictures[0]!,
      score: score.id,
      parameters: completeParameters(score, defaults, small),
      label: null,
      target: null,
      seed: 1,
      ...change,
    });

    test('names its classes, counts what it asks, and is told on its way', async () => {
      const told: Progress[] = [];
      const found = await engine.request('estimate', request(), { onProgress: (news) => told.push(news) });
      expect(found).toMatchObject({ score: score.id, label: labels[0], target: null });
      expect(found.against).not.toBe(labels[0]);
      expect(found.value).toBeGreaterThan(0);
      expect(found.maxima).toHaveLength(small.batches);
      expect(found.cost).toEqual({ queries: 1, gradients: small.batches * small.samples * 3 });
      expect(told.length).toBeGreaterThan(0);
      expect(told.every(({ done, of }, i) => done <= of && done >= (told[i - 1]?.done ?? 0))).toBe(true);
    });

    test('against every class it is the least of those against one', async () => {
      const others = [0, 1, 2, 3].filter((k) => k !== labels[0]);
      const alone = await Promise.all(others.map((target) => engine.request('estimate', request({ target }))));
      const all = await engine.request('estimate', request());
      const nearest = alone.reduce((a, b) => (b.value < a.value ? b : a));
      expect(all.value).toBe(nearest.value);
      expect(all.against).toBe(nearest.target);
      expect(all.maxima).toEqual(nearest.maxima);
    });

    test('a target by its name is that class', async () => {
      const { logits, classes } = await engine.request('predict', { network, pictures: [pictures[0]!] });
      const least = argmax(row(logits, classes, 0).map((value) => -value));
      const found = await engine.request('estimate', request({ target: 'least-likely' }));
      expect(found).toEqual({
        ...(await engine.request('estimate', request({ target: least }))),
        milliseconds: found.milliseconds,
      });
    });

    test('the same seed gives the same, another one another', async () => {
      const [a, b, c] = [request({ target: 1 }), request({ target: 1 }), request({ target: 1, seed: 2 })];
      const found = await Promise.all([a, b, c].map((asks) => engine.request('estimate', asks)));
      expect(found[1]!.maxima).toEqual(found[0]!.maxima);
      expect(found[2]!.maxima).not.toEqual(found[0]!.maxima);
    });

    test('a picture that is taken for another class already has 0', async () => {
      const label = (labels[0]! + 1) % 4;
      expect(await engine.request('estimate', request({ label }))).toMatchObject({ label, value: 0 });
    });

    test('leaves nothing behind, run to its end, called off at any step, or refused', async () => {
      await engine.request('estimate', request());
      const { tensors } = await engine.request('memory', {});
      await engine.request('estimate', request());
      for (const look of [1, 2, 3, 6]) {
        const signal = abortedAtLook(look);
        await expect(engine.request('estimate', request(), { signal })).rejects.toMatchObject({ name: 'AbortError' });
      }
      await expect(engine.request('estimate', request({ label: 9 }))).rejects.toThrow(/no class 9 among 4/);
      expect((await engine.request('memory', {})).tensors).toBe(tensors);
    });

    test.each([
      ['an unknown score', { score: 'magic' }, /unknown score: magic/],
      ['a target that is none', { target: 4 }, /no class 4 among 4/],
      ['a target that is the label', { label: 2, target: 2 }, /expected a target other than the label, got 2 for both/],
      ['a parameter that is missing', { parameters: {} }, /clever needs a value for batches/],
    ])('%s: refused in plain words', async (_, change, words) => {
      await expect(engine.request('estimate', request(change))).rejects.toThrow(words);
    });
  });
});
