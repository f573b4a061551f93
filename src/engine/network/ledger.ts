import type { Tensor } from '@tensorflow/tfjs-core';

/** Counts who still needs a tensor, and frees it when nobody does. The same tensor may stand in several places. */
export class Ledger {
  private readonly uses = new Map<number, number>();

  hold(tensor: Tensor, times = 1): void {
    if (times > 0) this.uses.set(tensor.id, (this.uses.get(tensor.id) ?? 0) + times);
  }

  release(tensor: Tensor): void {
    const left = (this.uses.get(tensor.id) ?? 0) - 1;
    if (left > 0) {
      this.uses.set(tensor.id, left);
      return;
    }
    this.uses.delete(tensor.id);
    tensor.dispose();
  }
}
