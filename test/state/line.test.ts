import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LineRequest } from '../../src/engine/protocol.ts';
import { valueOf } from '../../src/state/selectors.ts';
import { connectReady, disconnect, loaded, rows } from './connected.ts';
import { settled, type FakeEngine } from './fake-engine.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  disconnect();
  vi.useRealTimers();
});

describe('packets', () => {
  const packets = { view: 'packets', compareEpoch: null } as const;

  it('are computed only where they are seen', async () => {
    const { engine, store } = await connectReady();
    await settled(220);
    expect(engine.count('line')).toBe(0);
    store.getState().choose(packets);
    await settled();
    expect(engine.count('line')).toBe(1);
  });

  it('come coarse first and ask only for new nodes', async () => {
    const { engine, store } = await connectReady(packets);
    const asked: number[] = [];
    for (const fraction of [0.125, 0.25, 0.5, 1]) {
      const { positions } = engine.last('line').request as LineRequest;
      asked.push(positions.length);
      await engine.last('line').resolve(rows(positions.length));
      const line = store.getState().line;
      expect(line.state).toBe(fraction === 1 ? 'ready' : 'loading');
      expect(valueOf(line)).toMatchObject({ refined: fraction, classA: 1, classB: 4, line: 'between' });
    }
    expect(asked).toEqual([65, 64, 128, 256]);
    expect(valueOf(store.getState().line)?.positions.length).toBe(513);
  });

  it('are not computed again for another epsilon, nor for an epoch seen before', async () => {
    const { engine, store } = await connectReady(packets);
    await refine(engine);
    store.getState().choose({ epsilon: 0.01 });
    await settled();
    store.getState().choose({ epoch: 5 });
    await settled();
    await loaded({ engine, store });
    await refine(engine);
    expect(engine.count('line')).toBe(8);
    store.getState().choose({ epoch: 50 });
    await settled();
    await loaded({ engine, store });
    expect(engine.count('line')).toBe(8);
    expect(store.getState().line).toMatchObject({ state: 'ready', value: { network: { epoch: 50 } } });
  });

  it('compare two epochs on the same line, the second once the first has something to show', async () => {
    const { engine } = await connectReady({ view: 'packets', compareEpoch: 1 });
    await settled(40);
    expect(engine.count('line')).toBe(1);
    await engine.last('line').resolve(rows(65));
    const lines = engine.calls.filter(({ kind }) => kind === 'line').map(({ request }) => request as LineRequest);
    expect(lines.map(({ network }) => network.epoch).toSorted()).toEqual([1, 50, 50]);
    const two = lines.find(({ network }) => network.epoch === 1);
    expect(two?.centre).toEqual(lines[0]?.centre);
  });

  it('compare two networks on the same line, each with its own answers', async () => {
    const compared = { id: 'cifar10-resnet-robust', epoch: 50 };
    const { engine, store } = await connectReady({ view: 'packets', compareNetwork: compared.id });
    await settled(40);
    await engine.last('line').resolve(rows(65));
    const lines = engine.calls.filter(({ kind }) => kind === 'line').map(({ request }) => request as LineRequest);
    const [first, second] = [lines[0], lines.find(({ network }) => network.id === compared.id)];
    expect([first?.network, second?.network]).toEqual([{ id: 'cifar10-resnet', epoch: 50 }, compared]);
    expect([second?.centre, second?.direction, second?.positions]).toEqual([
      first?.centre,
      first?.direction,
      first?.positions,
    ]);
    const call = engine.calls.find(({ request }) => request === second)!;
    await call.resolve(rows(65));
    const { line, compareLine } = store.getState();
    expect(valueOf(compareLine)).toMatchObject({
      network: compared,
      scale: valueOf(line)!.scale,
      classA: 1,
      classB: 4,
    });
  });

  it('keep the second row while the first walks through its epochs', async () => {
    const { engine, store } = await connectReady({ view: 'packets', compareEpoch: 1 });
    expect(await answerAll(engine)).toEqual([50, 50, 50, 50, 1, 1, 1, 1]);
    store.getState().choose({ epoch: 5 });
    await settled();
    await loaded({ engine, store });
    expect(await answerAll(engine)).toEqual([5, 5, 5, 5]);
    expect(store.getState().compareLine).toMatchObject({ state: 'ready', value: { network: { epoch: 1 } } });
  });

  it('follow the attack: the gradient of class A', async () => {
    const { engine, store } = await connectReady({ ...packets, line: 'attack' });
    expect(engine.last('gradient').request).toMatchObject({ label: 1 });
    await engine
      .last('gradient')
      .resolve({ label: 1, logits: new Float32Array(10), gradient: new Float32Array(3072).fill(1e-20) });
    await engine.last('line').resolve(rows(65));
    expect(valueOf(store.getState().line)?.perEpsilon).toBeCloseTo(Math.sqrt(3072), 3);
  });

  it('of an own picture ask the network for its class', async () => {
    const { engine, store } = await connectReady(packets);
    await store.getState().takeFile(new Blob(['x']));
    await settled();
    const logits = new Float32Array(10);
    logits[7] = 1;
    await engine.last('predict').resolve({ rows: 1, classes: 10, logits });
    await engine.last('line').resolve(rows(65));
    expect(valueOf(store.getState().line)).toMatchObject({ classA: 7, classB: 4 });
  });
});

async function refine(engine: FakeEngine) {
  for (let level = 0; level < 4; level++) {
    const { positions } = engine.last('line').request as LineRequest;
    await engine.last('line').resolve(rows(positions.length));
  }
}

/** Answers every request for a line, and those that follow. @returns their epochs, row by row */
async function answerAll(engine: FakeEngine): Promise<number[]> {
  const epochs: number[] = [];
  for (let known = -1; known < epochs.length;) {
    known = epochs.length;
    await settled(40);
    for (const call of engine.open('line')) {
      const { network, positions } = call.request as LineRequest;
      epochs.push(network.epoch);
      await call.resolve(rows(positions.length));
    }
  }
  return epochs.toSorted((a, b) => b - a);
}
