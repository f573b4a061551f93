/** Refuses what does not fit a network. */
import type { Tensor } from '@tensorflow/tfjs-core';
import type { Loss } from '../../attacks/attack.ts';
import type { Shape } from '../../core/types.ts';
import { dimensions } from './dimensions.ts';
import { fail } from './words.ts';

export function checkPictures(pictures: Tensor, shape: Shape): void {
  const [batch, ...given] = pictures.shape;
  if (pictures.rank !== 4 || dimensions(given) !== dimensions(shape)) {
    throw fail('wrong-picture-shape', { expected: shape, given: pictures.rank === 4 ? given : pictures.shape });
  }
  if (batch === 0) throw fail('no-pictures', {});
}

/** Every kind of loss has something for each picture: a label, or a row of weights. */
export function checkLoss(loss: Loss, pictures: Tensor, classes: number): void {
  if (loss.kind !== 'logits') return checkLabels(loss.labels, pictures, classes);
  const expected = pictures.shape[0]! * classes;
  if (loss.weights.length !== expected) throw fail('wrong-weight-count', { expected, given: loss.weights.length });
}

function checkLabels(labels: readonly number[], pictures: Tensor, classes: number): void {
  const count = pictures.shape[0]!;
  if (labels.length !== count) throw fail('wrong-label-count', { expected: count, given: labels.length });
  for (const label of labels) {
    if (!Number.isInteger(label) || label < 0 || label >= classes) throw fail('no-such-class', { label, classes });
  }
}

export function checkLogitGradient(dlogits: Tensor, logits: Tensor): void {
  if (dimensions(dlogits.shape) === dimensions(logits.shape)) return;
  throw fail('wrong-logit-gradient', { expected: logits.shape, given: dlogits.shape });
}
