/** A crafted picture and answers to it, made up. */
import type { AttackRequest } from '../../../src/engine/protocol.ts';
import type { Answered, Transfer } from '../../../src/state/transfer/types.ts';

const shape = [2, 2, 1] as const;

/** Logits of three classes where one has almost all of the probability. */
export function sure(label: number): Float32Array {
  return Float32Array.from({ length: 3 }, (_, i) => (i === label ? 9 : 0));
}

export function answered(before: number, after: number, chance: readonly number[] = [before, before]): Answered {
  return { before: sure(before), after: sure(after), chance };
}

/** Of class 1, crafted on resnet at epoch 50. */
export function transferOf(change: Partial<Transfer> = {}, label: number | null = 1): Transfer {
  const pixels = new Float32Array(4);
  const request: AttackRequest = {
    network: { id: 'cifar10-resnet', epoch: 50 },
    picture: { shape, pixels },
    attack: 'fgsm',
    parameters: {},
    label: null,
    target: null,
    seed: 1,
    radius: 0.1,
  };
  return {
    key: 'one',
    dataset: 'cifar10',
    picture: { id: 'car', title: 'A car', label, shape, pixels },
    request,
    crafted: { pixels, target: null },
    said: {},
    ...change,
  };
}
