/** Words for requests that do not fit a network. */
import type { Tensor } from '@tensorflow/tfjs-core';
import { PlainError } from '../../core/errors.ts';
import type { Shape } from '../../core/types.ts';
import { dimensions } from './errors.ts';

export function checkPictures(pictures: Tensor, shape: Shape): void {
  const [batch, ...given] = pictures.shape;
  if (pictures.rank !== 4 || dimensions(given) !== dimensions(shape)) {
    throw new PlainError(
      `expected ${dimensions(shape)}, got ${dimensions(pictures.rank === 4 ? given : pictures.shape)}`,
    );
  }
  if (batch === 0) throw new PlainError('expected at least one picture, got none');
}

export function checkLabels(labels: readonly number[], pictures: Tensor, classes: number): void {
  const count = pictures.shape[0]!;
  if (labels.length !== count) throw new PlainError(`expected ${count} labels, got ${labels.length}`);
  for (const label of labels) {
    if (!Number.isInteger(label) || label < 0 || label >= classes)
      throw new PlainError(`no class ${label} among ${classes}`);
  }
}

export function checkLogitGradient(dlogits: Tensor, logits: Tensor): void {
  if (dimensions(dlogits.shape) === dimensions(logits.shape)) return;
  throw new PlainError(`expected a gradient of ${dimensions(logits.shape)} logits, got ${dimensions(dlogits.shape)}`);
}
