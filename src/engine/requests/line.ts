import * as tf from '@tensorflow/tfjs-core';
import { step } from '../attacking/arithmetic.ts';
import type { Handler } from './request.ts';

/** The network's answers along a line through the pictures. */
export const line: Handler<'line'> = ({ network: ref, centre, direction, positions }, host, { signal, tell }) =>
  host.open(ref, async ({ network }) => {
    const from = tf.tensor4d(centre, [1, ...network.shape]);
    const along = tf.tensor4d(direction, [1, ...network.shape]);
    const batching = host.batching(network, 'drag', 'forward');
    try {
      return await host.rows(network, positions, async (some) => step(from, along, some), { batching, signal, tell });
    } finally {
      tf.dispose([from, along]);
    }
  });
