/** Crafts pictures and puts them to other checkpoints, one after the other, whatever else is looked at meanwhile. */
import { isAbort, messageOf } from '../../core/errors.ts';
import { argmax, row as rowOfLogits } from '../../core/logits.ts';
import type { Engine, NetworkRef } from '../../engine/protocol.ts';
import type { AppStore } from '../store.ts';
import { checkpointKey } from '../transfer/checkpoints.ts';
import { randomChange } from '../transfer/random-change.ts';
import type { Answered, Crafted, Failed, Transfer, TransferJob, TransferRow } from '../transfer/types.ts';

/** Random changes of the same size that every checkpoint is asked about as well. */
const DRAWS = 5;

/** @returns a function that stops it. */
export function followTransfer(store: AppStore, engine: Engine): () => void {
  let running: TransferJob | null = null;
  let controller = new AbortController();

  function check(): void {
    const job = store.getState().transferring?.job ?? null;
    if (job === running) return;
    controller.abort();
    running = job;
    if (!job) return;
    controller = new AbortController();
    void new Work(store, engine, controller.signal).run(job);
  }

  const unsubscribe = store.subscribe(check);
  check();
  return () => {
    unsubscribe();
    controller.abort();
  };
}

class Work {
  private readonly store: AppStore;
  private readonly engine: Engine;
  private readonly signal: AbortSignal;
  private readonly begun = performance.now();

  constructor(store: AppStore, engine: Engine, signal: AbortSignal) {
    this.store = store;
    this.engine = engine;
    this.signal = signal;
  }

  async run({ rows }: TransferJob): Promise<void> {
    for (const [index, row] of rows.entries()) {
      if (this.signal.aborted) return;
      this.tell({ row: index, crafted: 0, asked: 0 });
      await this.runRow(row);
    }
    if (!this.signal.aborted) this.store.setState({ transferring: null });
  }

  private async runRow({ key, ask }: TransferRow): Promise<void> {
    const transfer = this.transfer(key);
    if (!transfer) return;
    const crafted = transfer.crafted ?? (await this.attempt(() => this.craft(transfer)));
    if (!crafted) return;
    this.put(key, () => ({ crafted }));
    if ('failed' in crafted) return;
    this.tell({ crafted: 1 });
    const pictures = picturesOf(transfer, crafted);
    for (const [index, network] of ask.entries()) {
      const said = await this.attempt(() => this.ask(network, pictures));
      if (!said) return;
      this.put(key, (before) => ({ said: { ...before.said, [checkpointKey(network)]: said } }));
      this.tell({ asked: index + 1 });
    }
  }

  private async craft({ request }: Transfer): Promise<Crafted> {
    const { rounded, target } = await this.engine.request('attack', request, {
      signal: this.signal,
      onProgress: ({ done, of }) => this.tell({ crafted: done / of }),
    });
    return { pixels: rounded.pixels, target };
  }

  private async ask(network: NetworkRef, pictures: readonly Transfer['picture'][]): Promise<Answered> {
    const asked = pictures.map(({ shape, pixels }) => ({ shape, pixels }));
    const { logits, classes } = await this.engine.request(
      'predict',
      { network, pictures: asked },
      { signal: this.signal },
    );
    const [before, after, ...others] = pictures.map((_, i) => rowOfLogits(logits, classes, i).slice());
    return { before: before!, after: after!, chance: others.map(argmax) };
  }

  /** @returns null where it was stopped meanwhile; what failed, with why: the rest goes on. */
  private async attempt<T>(work: () => Promise<T>): Promise<T | Failed | null> {
    try {
      const value = await work();
      return this.signal.aborted ? null : value;
    } catch (error) {
      return this.signal.aborted || isAbort(error) ? null : { failed: messageOf(error) };
    }
  }

  private transfer(key: string): Transfer | undefined {
    return this.store.getState().transfers.find((each) => each.key === key);
  }

  private put(key: string, change: (transfer: Transfer) => Partial<Transfer>): void {
    this.store.setState(({ transfers }) => ({
      transfers: transfers.map((each) => (each.key === key ? { ...each, ...change(each) } : each)),
    }));
  }

  private tell(news: { readonly row?: number; readonly crafted?: number; readonly asked?: number }): void {
    // A message may still arrive after it was stopped.
    if (this.signal.aborted) return;
    const milliseconds = performance.now() - this.begun;
    this.store.setState(({ transferring: before }) => ({
      transferring: before && { ...before, ...news, milliseconds },
    }));
  }
}

/** The original, the crafted one, and those of chance. */
function picturesOf({ picture, request }: Transfer, { pixels }: Crafted): readonly Transfer['picture'][] {
  const chance = Array.from({ length: DRAWS }, (_, i) => randomChange(picture, pixels, request.seed + i));
  return [picture, ...[pixels, ...chance].map((values) => ({ ...picture, pixels: values }))];
}
