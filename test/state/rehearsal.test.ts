/** Playing in a view that keeps its axes: all that will be shown is walked before the first step. */
import { describe, expect, it } from 'vitest';
import type { Asks, LineRequest } from '../../src/engine/protocol.ts';
import type { Choice } from '../../src/state/model.ts';
import { valueOf } from '../../src/state/selectors.ts';
import type { World } from '../../src/state/world.ts';
import { connectReady, rows } from './connected.ts';
import { settled } from './fake-engine.ts';
import { PACE, withPlayback } from './playing.ts';
import { views, world } from './world.ts';

const follow = withPlayback();

const staged: World = {
  ...world,
  views: [...views, { id: 'stage', title: 'Stage', needs: ['line', 'compareLine', 'rehearsal'] }],
};

async function playable(choice: Partial<Choice> = {}) {
  const { engine, store } = await connectReady({ view: 'stage', epoch: 1, compareEpoch: null, ...choice }, staged);
  follow(store);
  /** The walks as they were asked for: network, epoch, how many new places. */
  const asked: (readonly [id: string, epoch: number, nodes: number])[] = [];
  /** Answers one request, if there is one. */
  const answer = async (): Promise<boolean> => {
    const call = engine.open('load')[0] ?? engine.open('line')[0] ?? engine.open('gradient')[0];
    if (!call) return false;
    if (call.kind === 'load') await call.resolve({ ...(call.request as Asks<'load'>), classes: 10 });
    else if (call.kind === 'gradient') await call.resolve({ gradient: new Float32Array(3072).fill(1), label: 1 });
    else {
      const { network, positions } = call.request as LineRequest;
      asked.push([network.id, network.epoch, positions.length]);
      await call.resolve(rows(positions.length));
    }
    return true;
  };
  const answerAll = async (): Promise<void> => {
    await settled(40);
    while (await answer()) await settled(40);
  };
  const epoch = (): number => store.getState().choice.epoch;
  return { engine, store, asked, answer, answerAll, epoch };
}

describe('a rehearsal', () => {
  it('is held only when the training is played', async () => {
    const { store, answerAll } = await playable();
    await answerAll();
    expect(store.getState().rehearsal).toEqual({ state: 'empty' });
  });

  it('walks every epoch coarsely before the first step, and tells how far it is', async () => {
    const { store, asked, answer, answerAll, epoch } = await playable();
    await answerAll();
    const before = asked.length;
    store.getState().play();
    await settled(100 * PACE);
    expect(epoch()).toBe(1);
    const progress: number[] = [];
    while (await answer()) {
      const { rehearsal } = store.getState();
      if (rehearsal.state === 'loading' && rehearsal.progress !== undefined) progress.push(rehearsal.progress);
    }
    expect([...new Set(progress)]).toEqual([0.25, 0.5, 0.75, 1].slice(0, new Set(progress).size));
    // The one on show was walked to the end before.
    expect(asked.slice(before).map(([, at, nodes]) => [at, nodes])).toEqual(
      [2, 5, 50].flatMap((at) => [65, 64].map((nodes) => [at, nodes])),
    );
    const { lines, first } = valueOf(store.getState().rehearsal)!;
    expect(first).toBe(1);
    expect(lines.map(({ network, positions }) => [network.epoch, positions.length])).toEqual([
      [1, 513],
      [2, 129],
      [5, 129],
      [50, 129],
    ]);
    expect(epoch()).toBe(1);
    await settled(PACE);
    expect(epoch()).toBe(2);
  });

  it('is not walked again: the rows go on from where it stopped', async () => {
    const { store, asked, answerAll, epoch } = await playable();
    store.getState().play();
    await answerAll();
    const before = asked.length;
    while (epoch() < 50) {
      await settled(PACE);
      await answerAll();
    }
    expect(asked.slice(before).map(([, at, nodes]) => [at, nodes])).toEqual(
      [2, 5, 50].flatMap((at) => [128, 256].map((nodes) => [at, nodes])),
    );
  });

  it('holds the second row too, on the line that it will have', async () => {
    const compare = { compareNetwork: 'cifar10-resnet-robust', compareEpoch: 50 };
    const { store, answerAll } = await playable({ ...compare, line: 'attack' });
    store.getState().play();
    await answerAll();
    const { lines } = valueOf(store.getState().rehearsal)!;
    const ids = ['cifar10-resnet', 'cifar10-resnet-robust'];
    expect(lines.map(({ network }) => network.id)).toEqual([1, 2, 5, 50].flatMap(() => ids));
  });

  it('that fails stops the playing and is told', async () => {
    const { engine, store, answer, epoch } = await playable();
    await settled(40);
    while (await answer()) await settled(40);
    store.getState().play();
    await settled();
    const load = engine.calls.findLast(({ kind, request }) => kind === 'load' && epochOf(request) === 1)!;
    await load.resolve({ ...(load.request as Asks<'load'>), classes: 10 });
    await settled();
    const next = engine.calls.findLast(({ kind, request }) => kind === 'load' && epochOf(request) === 2)!;
    await next.reject(new Error('offline'));
    await settled(PACE);
    expect([epoch(), store.getState().playing]).toEqual([1, false]);
    expect(store.getState().notices.map(({ text }) => text)).toContain('The packets could not be played: offline');
  });

  it('ends with the playing', async () => {
    const { engine, store, answerAll } = await playable();
    await answerAll();
    store.getState().play();
    await settled();
    const load = engine.open('load')[0]!;
    store.getState().pause();
    expect(load.signal?.aborted).toBe(true);
  });
});

function epochOf(request: unknown): number {
  return (request as Asks<'load'>).network.epoch;
}
