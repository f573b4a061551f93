import type { Tensor2D } from '@tensorflow/tfjs-core';
import type { Loss } from '../../../attacks/attack.ts';
import { crossEntropySlope } from './cross-entropy.ts';
import { logitsSlope } from './logits.ts';
import { marginSlope } from './margin.ts';

/** d loss / d logits of each picture, [n, classes]. Call inside a tidy. The loss fits the logits: see check.ts. */
export function slopeOf(logits: Tensor2D, loss: Loss): Tensor2D {
  switch (loss.kind) {
    case 'crossEntropy':
      return crossEntropySlope(logits, loss.labels);
    case 'margin':
      return marginSlope(logits, loss.labels, loss.aim, loss.confidence);
    case 'logits':
      return logitsSlope(logits, loss.weights);
  }
}
