/** The activations that are fused into the step before them, their gradients, and what those take. */
import { mul, relu, relu6, scalar, step, sub, type Tensor } from '@tensorflow/tfjs-core';
import type { Needs } from './needs.ts';

export type Activation = 'linear' | 'relu' | 'relu6';

export function isActivation(name: string): name is Activation {
  return name === 'linear' || name === 'relu' || name === 'relu6';
}

/** Returns `x` itself when linear. */
export function activate(x: Tensor, activation: Activation): Tensor {
  if (activation === 'linear') return x;
  return activation === 'relu' ? relu(x) : relu6(x);
}

/** For steps whose gradient follows from `dy` and the mask of their activation. */
export function needsMask({ activation }: { readonly activation: Activation }): Needs {
  return { inputs: false, output: activation !== 'linear' };
}

/** Sizes of what `maskGradient` makes of `size` values: its result first, then what it takes on the way. */
export function maskSizes(activation: Activation, size: number): readonly number[] {
  const count = { linear: 0, relu: 2, relu6: 5 }[activation];
  return Array.from({ length: count }, () => size);
}

/**
 * Gradient before the activation from the gradient after it and its saved output; `dy` itself when linear.
 * As in PyTorch, a value exactly at a corner has gradient 0.
 */
export function maskGradient(dy: Tensor, output: Tensor | undefined, activation: Activation): Tensor {
  if (activation === 'linear') return dy;
  if (!output) throw new Error('the output of an activation was not kept');
  const passed = mul(dy, step(output));
  return activation === 'relu' ? passed : mul(passed, step(sub(scalar(6), output)));
}
