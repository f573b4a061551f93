/** Runs bound steps forward and backward, freeing every activation with its last use. Call inside a tidy. */
import { add, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { Ledger } from './ledger.ts';
import type { Needs } from './steps/needs.ts';
import type { BoundStep, Saved } from './steps/step.ts';

export interface RunnableStep {
  readonly bound: BoundStep;
  readonly needs: Needs;
  /** Places of what it reads: 0 is the picture, i + 1 the result of step i. */
  readonly inputs: readonly number[];
}

/** A forward pass: places hold what the backward pass still needs. */
export interface Pass {
  readonly logits: Tensor;
  readonly values: readonly (Tensor | undefined)[];
  readonly ledger: Ledger;
}

/** Runs the steps on `pictures`, which stay the caller's. With `keep`, saves what `runBackward` reads. */
export function runForward(steps: readonly RunnableStep[], pictures: Tensor, keep: boolean): Pass {
  const ledger = new Ledger();
  const readers = countReaders(steps);
  const savers = keep ? countSavers(steps) : readers.map(() => 0);
  const values: Tensor[] = [pictures];
  ledger.hold(pictures, readers[0]! + savers[0]! + 1);
  steps.forEach(({ bound, inputs }, i) => {
    const read = inputs.map((place) => values[place]!);
    const result = tidy(() => bound.forward(read));
    values.push(result);
    // The logits have no reader: held for the caller.
    ledger.hold(result, readers[i + 1]! + savers[i + 1]! + (i === steps.length - 1 ? 1 : 0));
    for (const tensor of read) ledger.release(tensor);
  });
  return { logits: values.at(-1)!, values, ledger };
}

/** Gradient at the pictures from the gradient at the logits, which stays the caller's. */
export function runBackward(steps: readonly RunnableStep[], { values, ledger }: Pass, dlogits: Tensor): Tensor {
  const gradients: (Tensor | undefined)[] = values.map(() => undefined);
  gradients[steps.length] = dlogits;
  ledger.hold(dlogits, 2);
  for (let i = steps.length - 1; i >= 0; i--) {
    const { bound, needs, inputs } = steps[i]!;
    const dy = gradients[i + 1]!;
    const saved: Saved = {
      inputs: needs.inputs ? inputs.map((place) => values[place]!) : [],
      output: needs.output ? values[i + 1]! : undefined,
    };
    const given = tidy(() => [...bound.backward(dy, saved)]);
    for (const gradient of given) ledger.hold(gradient);
    inputs.forEach((place, k) => {
      gradients[place] = accumulate(gradients[place], given[k]!, ledger);
    });
    ledger.release(dy);
    for (const tensor of saved.inputs) ledger.release(tensor);
    if (saved.output) ledger.release(saved.output);
  }
  return gradients[0]!;
}

/** A value with several readers gets the sum of their gradients. */
function accumulate(sum: Tensor | undefined, gradient: Tensor, ledger: Ledger): Tensor {
  if (!sum) return gradient;
  const total = add(sum, gradient);
  ledger.hold(total);
  ledger.release(sum);
  ledger.release(gradient);
  return total;
}

function countReaders(steps: readonly RunnableStep[]): number[] {
  const counts = Array.from({ length: steps.length + 1 }, () => 0);
  for (const { inputs } of steps) for (const place of inputs) counts[place]! += 1;
  return counts;
}

function countSavers(steps: readonly RunnableStep[]): number[] {
  const counts = Array.from({ length: steps.length + 1 }, () => 0);
  steps.forEach(({ needs, inputs }, i) => {
    if (needs.output) counts[i + 1]! += 1;
    if (needs.inputs) for (const place of inputs) counts[place]! += 1;
  });
  return counts;
}
