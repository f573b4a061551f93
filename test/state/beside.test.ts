/** Two networks side by side under one attack. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Asks } from '../../src/engine/protocol.ts';
import { readAddress, writeAddress } from '../../src/state/address.ts';
import type { Choice } from '../../src/state/model.ts';
import { besideRef } from '../../src/state/selectors.ts';
import { connectReady, disconnect } from './connected.ts';
import { settled } from './fake-engine.ts';
import { makeStore, world } from './world.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  disconnect();
  vi.useRealTimers();
});

function besides(choice: Partial<Choice>) {
  const store = makeStore();
  store.getState().choose({ beside: true, ...choice });
  return besideRef(store.getState().choice, world);
}

describe('the network beside the first', () => {
  it('is the robust sibling at the same epoch where none was chosen, and the other way round', () => {
    expect(besides({})).toEqual({ id: 'cifar10-resnet-robust', epoch: 50 });
    expect(besides({ epoch: 5 })).toEqual({ id: 'cifar10-resnet-robust', epoch: 5 });
    expect(besides({ network: 'cifar10-resnet-robust', epoch: 2 })).toEqual({ id: 'cifar10-resnet', epoch: 2 });
  });

  it('has the nearest epoch that it has', () => {
    expect(besides({ epoch: 1 })).toEqual({ id: 'cifar10-resnet-robust', epoch: 2 });
  });

  it('is another one of the data set where there is no sibling', () => {
    expect(besides({ network: 'cifar10-convnet' })).toEqual({ id: 'cifar10-resnet', epoch: 50 });
  });

  it('is the one that was chosen, here or in the packets', () => {
    expect(besides({ compareNetwork: 'cifar10-convnet', compareEpoch: 1 })).toEqual({
      id: 'cifar10-convnet',
      epoch: 1,
    });
  });

  it('is in the address, and back', () => {
    const store = makeStore();
    store.getState().choose({ beside: true });
    const address = writeAddress(store.getState().choice, world);
    expect(address).toBe('beside=1');
    expect(readAddress(address, world)).toEqual({ choice: store.getState().choice, ignored: [] });
    expect(readAddress('beside=yes', world)).toMatchObject({ choice: { beside: false }, ignored: ['beside=yes'] });
  });
});

describe('its attack', () => {
  const networks = (asked: readonly { readonly request: unknown }[]): string[] =>
    asked.map(({ request }) => (request as Asks<'attack'>).network.id);
  const result = (radius: number) => ({ radius, steps: [] });

  it('is asked for only where it is on show, and after the first one', async () => {
    const { engine, store } = await connectReady();
    await settled(20);
    expect(networks(engine.open('attack'))).toEqual(['cifar10-resnet']);
    store.getState().choose({ beside: true });
    await settled(20);
    expect(networks(engine.open('attack'))).toEqual(['cifar10-resnet', 'cifar10-resnet-robust']);
  });

  it('has the same picture, budget and settings', async () => {
    const { engine } = await connectReady({ beside: true, attack: 'pgd', epsilon: 0.02 });
    await settled(20);
    const [first, second] = engine.open('attack').map(({ request }) => request as Asks<'attack'>);
    expect(second).toEqual({ ...first, network: { id: 'cifar10-resnet-robust', epoch: 50 } });
  });

  it('keeps the first one waiting for nothing', async () => {
    const { engine, store } = await connectReady({ beside: true });
    await settled(20);
    await engine.open('attack')[0]!.resolve(result(1));
    expect(store.getState().attack.state).toBe('ready');
    expect(store.getState().compareAttack.state).toBe('loading');
    store.getState().choose({ epsilon: 0.01 });
    await settled();
    const open = engine.open('attack');
    expect(networks(open)).toEqual(['cifar10-resnet-robust', 'cifar10-resnet']);
    await open[1]!.resolve(result(2));
    expect(store.getState().attack).toMatchObject({ state: 'ready', value: { radius: 2 } });
    expect(store.getState().compareAttack.state).toBe('loading');
  });

  it('fails alone', async () => {
    const { engine, store } = await connectReady({ beside: true });
    await settled(20);
    await engine.open('attack')[0]!.resolve(result(1));
    await engine.open('attack')[0]!.reject(new Error('no such file'));
    expect(store.getState().attack.state).toBe('ready');
    expect(store.getState().compareAttack).toMatchObject({ state: 'failed', message: 'no such file' });
    expect(store.getState().notices.at(-1)?.text).toBe('The attack on the other network stopped: no such file');
  });

  it('follows the epoch of the first where none was chosen', async () => {
    const { engine, store } = await connectReady({ beside: true });
    await settled(20);
    for (const call of engine.open('attack')) await call.resolve(result(1));
    store.getState().choose({ epoch: 5 });
    await settled(20);
    await engine.last('load').resolve({ ...(engine.last('load').request as Asks<'load'>), classes: 10 });
    await settled(20);
    expect(engine.open('attack').map(({ request }) => (request as Asks<'attack'>).network.epoch)).toEqual([5, 5]);
  });
});
