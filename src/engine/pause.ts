/** Lets the event loop turn once, so that a cancel or a newer request can come in, then throws if it did. */
export async function pause(signal?: AbortSignal): Promise<void> {
  await turn();
  signal?.throwIfAborted();
}

/** A message port turns it in microseconds; a timer would be held back to 4 ms, and to a second in hidden tabs. */
export function turnByMessage(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    own.ref?.();
    channel.port2.postMessage(null);
  });
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

/** Node's ports hand out up to a thousand messages before anything else, such as Ctrl-C, has its turn; browsers have no immediates. */
const immediate = (globalThis as { setImmediate?: (turned: () => void) => unknown }).setImmediate;

const turn = immediate ? (): Promise<void> => new Promise((resolve) => void immediate(resolve)) : turnByMessage;
