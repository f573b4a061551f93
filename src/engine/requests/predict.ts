import * as tf from '@tensorflow/tfjs-core';
import type { Picture, Shape } from '../../core/types.ts';
import { sizeOf } from '../../core/types.ts';
import { checkPicture } from '../anchors.ts';
import type { Handler } from './request.ts';

/** The logits of any number of pictures. */
export const predict: Handler<'predict'> = ({ network: ref, pictures }, host, { signal }) =>
  host.open(ref, ({ network }) => {
    for (const picture of pictures) checkPicture(picture, network);
    const batching = host.batching(network, 'drag', 'forward');
    return host.rows(network, pictures, async (some) => stack(some, network.shape), { batching, signal });
  });

/** (n, height, width, channels). */
function stack(pictures: readonly Picture[], shape: Shape): tf.Tensor4D {
  const size = sizeOf(shape);
  const pixels = new Float32Array(pictures.length * size);
  pictures.forEach((picture, index) => pixels.set(picture.pixels, index * size));
  return tf.tensor4d(pixels, [pictures.length, ...shape]);
}
