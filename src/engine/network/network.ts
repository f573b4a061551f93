import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import type { Loss } from '../../attacks/attack.ts';
import { checkLoss, checkPictures } from './check.ts';
import type { CompiledNetwork, LogitGradient, LogitsAndGradient } from './compiled.ts';
import { slopeOf } from './losses/slope.ts';

/** What the compiled network and the tape do differently. Pictures are checked already. */
export interface Passes {
  forward(pictures: Tensor4D): Tensor2D;
  backward(pictures: Tensor4D, dlogits: LogitGradient): LogitsAndGradient;
  dispose(): void;
}

type About = Pick<CompiledNetwork, 'shape' | 'classes' | 'parameters' | 'bytesPerPicture' | 'path' | 'notes'>;

/** The whole interface from its two passes. */
export function makeNetwork(about: About, passes: Passes): CompiledNetwork {
  let disposed = false;
  const check = (pictures: Tensor4D): void => {
    if (disposed) throw new Error('the network was disposed');
    checkPictures(pictures, about.shape);
  };
  const gradient = (pictures: Tensor4D, loss: Loss): LogitsAndGradient => {
    check(pictures);
    checkLoss(loss, pictures, about.classes);
    return passes.backward(pictures, (logits) => slopeOf(logits, loss));
  };
  return {
    ...about,
    logits: (pictures) => {
      check(pictures);
      return passes.forward(pictures);
    },
    gradient,
    logitsAndGradient: (pictures, labels) => gradient(pictures, { kind: 'crossEntropy', labels }),
    inputGradient: (pictures, labels) => {
      const both = gradient(pictures, { kind: 'crossEntropy', labels });
      both.logits.dispose();
      return both.gradient;
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
