/** tf.grad over a LayersModel on the cpu backend: independent of everything under test. No test runner. */
import {
  setBackend,
  tensor4d,
  tidy,
  valueAndGrad,
  customGrad,
  scalar,
  tensor2d,
  type Tensor,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Artifacts } from '../../../src/engine/network/artifacts.ts';
import { artifactsOf } from '../../../src/engine/network/model.ts';
import { softmax } from '../../../src/core/logits.ts';
import { picturesOf, type Case } from './cases.ts';

export interface Expected {
  readonly artifacts: Artifacts;
  readonly shape: [number, number, number, number];
  readonly pixels: Float32Array;
  readonly labels: readonly number[];
  readonly logits: Float32Array;
  readonly gradient: Float32Array;
}

/** Leaves the cpu backend current. */
export async function expectedOf(one: Case): Promise<Expected> {
  await setBackend('cpu');
  const model = one.build();
  try {
    const [height, width, channels] = model.inputs[0]!.shape.slice(1) as [number, number, number];
    const classes = model.outputs[0]!.shape[1]!;
    const { pixels, labels } = picturesOf([height, width, channels], one.batch, classes, one.seed);
    const shape: Expected['shape'] = [one.batch, height, width, channels];
    const answer = await differentiate(model, pixels, shape, labels);
    return { artifacts: await artifactsOf(model), shape, pixels, labels, ...answer };
  } finally {
    model.dispose();
  }
}

async function differentiate(
  model: LayersModel,
  pixels: Float32Array,
  shape: Expected['shape'],
  labels: readonly number[],
) {
  const pictures = tensor4d(pixels, shape);
  const forward = tidy(() => model.apply(pictures) as Tensor2D);
  const logits = (await forward.data()) as Float32Array;
  const classes = forward.shape[1];
  const dlogits = exactGradient(logits, classes, labels);
  const { value, grad } = valueAndGrad((x: Tensor) =>
    customGrad(() => ({ value: scalar(0), gradFunc: () => tensor2d(dlogits, [labels.length, classes]) }))(
      model.apply(x) as Tensor,
    ),
  )(pictures);
  const gradient = (await grad.data()) as Float32Array;
  for (const tensor of [pictures, forward, value, grad]) tensor.dispose();
  return { logits, gradient };
}

/** d crossEntropy / d logits in double precision. */
function exactGradient(logits: Float32Array, classes: number, labels: readonly number[]): Float32Array {
  return Float32Array.from(
    labels.flatMap((label, i) => {
      const p = softmax(logits.subarray(i * classes, (i + 1) * classes));
      p[label] = 0;
      p[label] = -p.reduce((a, b) => a + b, 0);
      return [...p];
    }),
  );
}
