/** How much memory a computation takes, as tfjs' own books say. No test runner. */
import { engine, tidy } from '@tensorflow/tfjs-core';

/** In bytes. */
export interface Peak {
  /** The most that was alive at one time, beyond what was alive before. */
  readonly alive: number;
  /** The largest single buffer that was made. */
  readonly largest: number;
}

type Books = ReturnType<typeof engine>['state']['tensorInfo'];

/** Counts buffers, not tensors as tf.memory() does: a reshaped tensor is a view of the same buffer. */
export function peakOf(run: () => void): Peak {
  const { state } = engine();
  const books = state.tensorInfo;
  let [now, alive, largest] = [0, 0, 0];
  const counting = {
    has: (key) => books.has(key),
    get: (key) => books.get(key),
    set: (key, about) => {
      now += about.bytes;
      alive = Math.max(alive, now);
      largest = Math.max(largest, about.bytes);
      books.set(key, about);
      return counting;
    },
    delete: (key) => {
      now -= books.get(key)?.bytes ?? 0;
      return books.delete(key);
    },
  } as Books;
  state.tensorInfo = counting;
  try {
    tidy(run);
  } finally {
    state.tensorInfo = books;
  }
  return { alive, largest };
}
