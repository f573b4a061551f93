import { keep, type Tensor2D } from '@tensorflow/tfjs-core';
import type { Batch } from '../attacks/attack.ts';
import type { CompiledNetwork } from './network/compiled.ts';
import type { AttackStep } from './protocol.ts';

interface Iterate {
  readonly pixels: Batch;
  logits: Tensor2D | null;
}

/** An attack's way, kept on the backend until it is over: reading in between would stall a GPU. */
export class Iterates {
  private readonly all: Iterate[] = [];
  /** The newest one, as the attack knows it. */
  private newest: Batch | null = null;

  add(iterate: Batch): void {
    this.all.push({ pixels: iterate.clone(), logits: null });
    this.newest = iterate;
  }

  /** Takes the logits that the gradient's forward pass gave; it is asked for inside the attack's tidy. */
  overhear = (pictures: Batch, logits: Tensor2D): void => {
    const last = this.all.at(-1);
    if (last && pictures === this.newest && !last.logits) last.logits = keep(logits);
    else logits.dispose();
  };

  /** Pixels and logits of each, from 1 on. The result's are from a forward pass of its own, made afresh. */
  async read(network: CompiledNetwork): Promise<AttackStep[]> {
    return Promise.all(
      this.all.map(async (iterate, index) => {
        iterate.logits ??= network.logits(iterate.pixels);
        const [pixels, logits] = await Promise.all([iterate.pixels.data(), iterate.logits.data()]);
        return { index: index + 1, pixels: pixels as Float32Array, logits: logits as Float32Array };
      }),
    );
  }

  dispose(): void {
    for (const { pixels, logits } of this.all.splice(0)) {
      pixels.dispose();
      logits?.dispose();
    }
  }
}
