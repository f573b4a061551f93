import { afterEach, expect, test, vi } from 'vitest';
import { pause } from '../../src/engine/pause.ts';

afterEach(() => vi.useRealTimers());

test('goes on in a tab in the background, where timers stand still', async () => {
  vi.useFakeTimers();
  let turns = 0;
  for (; turns < 100; turns++) await pause();
  expect(turns).toBe(100);
});

test('lets messages in: a cancel that came meanwhile is heard', async () => {
  const controller = new AbortController();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => controller.abort();
  port2.postMessage('cancel');
  const run = async (): Promise<void> => {
    // Node hands out up to a thousand messages of one port before it looks at the next; browsers take turns.
    for (let step = 0; step < 5000; step++) await pause(controller.signal);
  };
  await expect(run()).rejects.toMatchObject({ name: 'AbortError' });
  port1.close();
});

test('those who wait go on in their order', async () => {
  const order: number[] = [];
  await Promise.all([1, 2, 3].map((n) => pause().then(() => order.push(n))));
  expect(order).toEqual([1, 2, 3]);
});
