import { describe, expect, it } from 'vitest';
import type { Asks, LineRequest } from '../../src/engine/protocol.ts';
import type { Choice } from '../../src/state/model.ts';
import { connectReady, rows } from './connected.ts';
import { settled } from './fake-engine.ts';
import { PACE, withPlayback } from './playing.ts';

const follow = withPlayback();

/** A page on which the first epoch's attack has just come in. */
async function playable(choice: Partial<Choice> = {}) {
  const { engine, store } = await connectReady({ epoch: 1, ...choice });
  follow(store);
  /** Loads the network that was asked for, and the prefetched one. */
  const load = async (): Promise<void> => {
    await settled();
    for (const call of engine.open('load')) await call.resolve({ ...(call.request as Asks<'load'>), classes: 10 });
  };
  const attack = async (): Promise<void> => {
    await load();
    for (const call of engine.open('attack')) await call.resolve({ radius: 0 });
  };
  const epoch = (): number => store.getState().choice.epoch;
  /** That the epoch is on show for its time, and then the next. */
  const isSeen = async (now: number, next: number): Promise<void> => {
    await settled(PACE - 100);
    expect(epoch()).toBe(now);
    await settled(100);
    expect(epoch()).toBe(next);
  };
  return { engine, store, load, attack, epoch, isSeen };
}

describe('playing the training', () => {
  it('goes through every epoch to the last and stops there', async () => {
    const { store, attack, epoch } = await playable();
    store.getState().play();
    const seen: number[] = [];
    while (store.getState().playing) {
      seen.push(epoch());
      await attack();
      await settled(PACE);
    }
    expect(seen).toEqual([1, 2, 5, 50]);
    expect(epoch()).toBe(50);
  });

  it('starts from where it is, and from the first epoch at the last', async () => {
    const { store, attack, epoch } = await playable({ epoch: 50 });
    store.getState().play();
    expect(epoch()).toBe(1);
    store.getState().pause();
    store.getState().choose({ epoch: 5 });
    store.getState().play();
    expect(epoch()).toBe(5);
    await attack();
    await settled(PACE);
    expect(epoch()).toBe(50);
  });

  it('waits for what is on show, however long it takes', async () => {
    const { store, load, attack, epoch, isSeen } = await playable();
    store.getState().play();
    await attack();
    await settled(PACE);
    expect(epoch()).toBe(2);
    await settled(100 * PACE);
    await load();
    await settled(100 * PACE);
    expect(epoch()).toBe(2);
    await attack();
    await isSeen(2, 5);
  });

  it('shows each epoch for a while, however quick the network', async () => {
    const { store, attack, epoch, isSeen } = await playable();
    await attack();
    store.getState().play();
    await settled(PACE - 1);
    expect(epoch()).toBe(1);
    await settled(1);
    expect(epoch()).toBe(2);
    await attack();
    await isSeen(2, 5);
  });

  it('opens the next epoch while one is on show', async () => {
    const { engine, store, attack } = await playable();
    store.getState().play();
    await attack();
    expect(engine.last('load').request).toEqual({ network: { id: 'cifar10-resnet', epoch: 2 } });
    expect(store.getState().choice.epoch).toBe(1);
  });

  it('waits for the packets of both rows, and computes the second only once', async () => {
    const { engine, store, load, epoch } = await playable({
      view: 'packets',
      compareNetwork: 'cifar10-convnet',
      compareEpoch: 50,
    });
    const asked: string[] = [];
    const line = async (network: string): Promise<void> => {
      await load();
      await settled(40);
      for (
        let call;
        (call = engine.open('line').find(({ request }) => (request as LineRequest).network.id === network));
      ) {
        const { network: ref, positions } = call.request as LineRequest;
        asked.push(`${ref.id} ${ref.epoch}`);
        await call.resolve(rows(positions.length));
      }
    };
    store.getState().play();
    await line('cifar10-resnet');
    await settled(PACE);
    expect(epoch()).toBe(1);
    await line('cifar10-convnet');
    await settled(PACE);
    expect(epoch()).toBe(2);
    await line('cifar10-resnet');
    await settled(PACE);
    expect(epoch()).toBe(5);
    const levels = 4;
    const count = (which: string): number => asked.filter((name) => name === which).length;
    expect(['cifar10-resnet 1', 'cifar10-resnet 2', 'cifar10-convnet 50'].map(count)).toEqual([levels, levels, levels]);
  });

  it('needs nothing but time in the Trade-off view', async () => {
    const { store, epoch } = await playable({ view: 'tradeoff' });
    store.getState().play();
    await settled(3 * PACE);
    expect([epoch(), store.getState().playing]).toEqual([50, false]);
  });
});

describe('playing stops', () => {
  it.each<[string, Partial<Choice>]>([
    ['another epoch', { epoch: 50 }],
    ['another network', { network: 'cifar10-convnet' }],
    ['another data set', { dataset: 'mnist' }],
  ])('when the person chooses %s', async (_, change) => {
    const { store, attack, epoch } = await playable();
    store.getState().play();
    await attack();
    store.getState().choose(change);
    expect(store.getState().playing).toBe(false);
    const there = epoch();
    await attack();
    await settled(5 * PACE);
    expect(epoch()).toBe(there);
  });

  it('on pause, and goes on from there', async () => {
    const { store, attack, epoch } = await playable();
    store.getState().play();
    await attack();
    await settled(PACE);
    store.getState().pause();
    await attack();
    await settled(5 * PACE);
    expect(epoch()).toBe(2);
    store.getState().play();
    await settled(PACE);
    expect(epoch()).toBe(5);
  });

  it('where something fails', async () => {
    const { engine, store, epoch } = await playable();
    store.getState().play();
    await engine.open('attack')[0]!.reject(new Error('out of memory'));
    await settled(5 * PACE);
    expect([epoch(), store.getState().playing]).toEqual([1, false]);
  });

  it('not for a drag of epsilon, nor for another view', async () => {
    const { store, attack, epoch } = await playable();
    store.getState().play();
    store.getState().choose({ epsilon: 0.01 });
    await attack();
    await attack();
    store.getState().choose({ view: 'tradeoff' });
    await settled(PACE);
    expect([epoch(), store.getState().playing]).toEqual([2, true]);
  });
});
