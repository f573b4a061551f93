/**
 * Lets the event loop turn once, so that a cancel or a newer request can come in, then throws if it did.
 * A message port turns it in microseconds; a timer would be held back to 4 ms, and to a second in hidden tabs.
 */
export async function pause(signal?: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    waiting.push(resolve);
    own.ref?.();
    channel.port2.postMessage(null);
  });
  signal?.throwIfAborted();
}

const waiting: (() => void)[] = [];
const channel = new MessageChannel();
/** In Node, an open port keeps the process alive, so it is held only while someone waits. Browsers have neither method. */
const own: MessagePort & { ref?(): void; unref?(): void } = channel.port1;
own.onmessage = () => {
  waiting.shift()?.();
  if (waiting.length === 0) own.unref?.();
};
own.unref?.();
