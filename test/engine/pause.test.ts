import { afterEach, describe, expect, test, vi } from 'vitest';
import { pause, turnByMessage } from '../../src/engine/pause.ts';

afterEach(() => vi.useRealTimers());

/** Node's, and that of pages, which Node can do too. */
describe.each([
  ['pause', pause],
  ['turnByMessage', turnByMessage],
])('%s', (_, turn) => {
  test('goes on in a tab in the background, where timers stand still', async () => {
    vi.useFakeTimers();
    let turns = 0;
    for (; turns < 100; turns++) await turn();
    expect(turns).toBe(100);
  });

  test('lets messages in: a cancel that came meanwhile is heard', async () => {
    const controller = new AbortController();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => controller.abort();
    port2.postMessage('cancel');
    // Node hands out up to a thousand messages of one port before it looks at the next; browsers take turns.
    for (let step = 0; step < 5000 && !controller.signal.aborted; step++) await turn();
    expect(controller.signal.aborted).toBe(true);
    port1.close();
  });

  test('those who wait go on in their order', async () => {
    const order: number[] = [];
    await Promise.all([1, 2, 3].map((n) => turn().then(() => order.push(n))));
    expect(order).toEqual([1, 2, 3]);
  });
});

test('a cancel is thrown', async () => {
  const controller = new AbortController();
  const paused = pause(controller.signal);
  controller.abort();
  await expect(paused).rejects.toMatchObject({ name: 'AbortError' });
});

test('in Node, timers and signals have their turn while there is work', async () => {
  const heard = vi.fn();
  setTimeout(heard);
  for (let step = 0; step < 50 && heard.mock.calls.length === 0; step++) {
    const start = performance.now();
    while (performance.now() - start < 2);
    await pause();
  }
  expect(heard).toHaveBeenCalled();
});
