import type { Memory } from '../batch-size.ts';
import type { BackendName } from '../protocol.ts';

export interface Started {
  readonly adapter: string | null;
  /** Small where arithmetic is what takes time, so that a drag waits for little; full on a GPU, where kernels cost most. */
  readonly batch: number;
  /** Pictures at a time where there are thousands and nobody waits for the next one: what was measured fastest. */
  readonly bulk: number;
  /** What one batch may take; large pictures run in smaller batches. */
  readonly memory: Memory;
}

/** One way to run tfjs. Its package is imported only when it is tried, so that only the chosen one is downloaded. */
export interface Backend {
  readonly name: BackendName;
  /** The reason why it should not be taken unless the person asks for it; null: take it. */
  reluctance(): Promise<string | null>;
  /**
   * Registers and starts it as tfjs's current backend.
   * @returns the adapter's name, or null where there is none, and how many pictures run at a time.
   * @throws with the reason in plain words.
   */
  start(): Promise<Started>;
  /** Resolves with the reason when the device goes away; pending for ever where that cannot happen. */
  lost(): Promise<string>;
}

export const never = new Promise<never>(() => {});
