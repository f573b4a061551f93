import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { checkLabels, checkPictures } from './check.ts';
import type { CompiledNetwork, LogitGradient, LogitsAndGradient } from './compiled.ts';
import { crossEntropyGradient } from './cross-entropy.ts';

/** What the compiled network and the tape do differently. Pictures are checked already. */
export interface Passes {
  forward(pictures: Tensor4D): Tensor2D;
  backward(pictures: Tensor4D, dlogits: LogitGradient): LogitsAndGradient;
  dispose(): void;
}

type About = Pick<CompiledNetwork, 'shape' | 'classes' | 'parameters' | 'path' | 'notes'>;

/** The whole interface from its two passes. */
export function makeNetwork(about: About, passes: Passes): CompiledNetwork {
  let disposed = false;
  const check = (pictures: Tensor4D): void => {
    if (disposed) throw new Error('the network was disposed');
    checkPictures(pictures, about.shape);
  };
  const logitsAndGradient = (pictures: Tensor4D, labels: readonly number[]): LogitsAndGradient => {
    check(pictures);
    checkLabels(labels, pictures, about.classes);
    return passes.backward(pictures, (logits) => crossEntropyGradient(logits, labels));
  };
  return {
    ...about,
    logits: (pictures) => {
      check(pictures);
      return passes.forward(pictures);
    },
    logitsAndGradient,
    inputGradient: (pictures, labels) => {
      const { logits, gradient } = logitsAndGradient(pictures, labels);
      logits.dispose();
      return gradient;
    },
    backward: (pictures, dlogits) => {
      check(pictures);
      return passes.backward(pictures, dlogits);
    },
    dispose: () => {
      if (!disposed) passes.dispose();
      disposed = true;
    },
  };
}
