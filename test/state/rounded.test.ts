import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Asks, AttackStep } from '../../src/engine/protocol.ts';
import { placeOfIterate } from '../../src/state/iterates.ts';
import { connectReady, disconnect } from './connected.ts';
import { settled } from './fake-engine.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  disconnect();
  vi.useRealTimers();
});

const step = (index: number, value: number): AttackStep => ({
  index,
  pixels: Float32Array.of(value),
  logits: Float32Array.of(1, 0),
  conjugate: null,
});
const steps = [step(0, 0), step(1, 0.3001), step(2, 0.6)];

describe('the iterate on show, in 8 bits,', () => {
  it('is looked at where it is not the last: of that one the attack tells it itself', async () => {
    const { engine, store } = await connectReady({ attack: 'pgd' });
    await engine.last('attack').resolve({ radius: 0, steps });
    await settled();
    expect(engine.count('predict')).toBe(0);
    store.getState().choose({ iterate: 1 });
    await settled();
    const { network, pictures } = engine.last('predict').request as Asks<'predict'>;
    expect(network).toEqual({ id: 'cifar10-resnet', epoch: 50 });
    expect(pictures[0]!.pixels[0]! * 255).toBeCloseTo(77, 4);
    const logits = Float32Array.of(0, 1);
    await engine.last('predict').resolve({ rows: 1, classes: 2, logits });
    expect(store.getState().rounded).toMatchObject({ state: 'ready', value: { step: steps[1], logits } });
    store.getState().choose({ iterate: null });
    await settled();
    expect(engine.count('predict')).toBe(1);
  });

  it('is looked at again for the next result', async () => {
    const { engine, store } = await connectReady({ attack: 'pgd', iterate: 0 });
    await engine.last('attack').resolve({ radius: 0, steps });
    await settled();
    store.getState().choose({ epsilon: 0.01 });
    await settled();
    await engine.last('attack').resolve({ radius: 0.01, steps: steps.map((each) => ({ ...each })) });
    await settled();
    expect(engine.count('predict')).toBe(2);
  });
});

it('the place of an iterate that was not kept is that of the one before', () => {
  const kept = [{ index: 0 }, { index: 8 }, { index: 16 }, { index: 19 }];
  expect([0, 7, 8, 18, 19, 99, null].map((chosen) => placeOfIterate(kept, chosen))).toEqual([0, 0, 1, 2, 3, 3, 3]);
});
