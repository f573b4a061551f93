import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connect, disconnect, report } from './connected.ts';
import { settled } from './fake-engine.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  disconnect();
  vi.useRealTimers();
});

it('what follows from a network that cannot be loaded has failed too, and does not wait for ever', async () => {
  const { engine, store } = connect({ view: 'packets' });
  await settled();
  await engine.last('start').resolve(report);
  await engine.last('load').reject(new Error('offline'));
  const { network, line, compareLine, notices } = store.getState();
  for (const remote of [network, line, compareLine]) expect(remote).toEqual({ state: 'failed', message: 'offline' });
  expect(notices.map(({ text }) => text)).toEqual(['The network could not be loaded: offline']);
});
