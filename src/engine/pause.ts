/**
 * Lets the event loop turn once, so that a cancel or a newer request can come in, then throws if it did.
 * A message port turns it in microseconds; a timer would be held back to 4 ms, and to a second in hidden tabs.
 */
export async function pause(signal?: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
  signal?.throwIfAborted();
}

const waiting: (() => void)[] = [];
const channel = new MessageChannel();
channel.port1.onmessage = () => waiting.shift()?.();
// In Node an open port keeps the process alive; browsers have no unref.
(channel.port1 as { unref?: () => void }).unref?.();
