import * as tf from '@tensorflow/tfjs-core';
import type { Handler } from './request.ts';

/** What lies on the backend now. */
export const memory: Handler<'memory'> = async () => {
  const { numTensors, numBytes, ...backend } = tf.memory();
  const { numBytesAllocatedInGPU: gpuBytes = null } = backend as { numBytesAllocatedInGPU?: number };
  return { tensors: numTensors, bytes: numBytes, gpuBytes };
};
