/**
 * Attacks as one writes them with tfjs alone: a loop of tf.grad over a LayersModel. What the engine's own are measured
 * against: the same steps, on the same backend.
 */
import * as tf from '@tensorflow/tfjs-core';
import { loadLayersModel, type LayersModel } from '@tensorflow/tfjs-layers';
import { withPortableGradients } from '../../src/engine/network/tape-gradients.ts';

/** A picture (1, height, width, channels) and the class to leave. */
interface Subject {
  readonly model: LayersModel;
  readonly picture: tf.Tensor4D;
  readonly label: number;
}

/** @param folder URL of the epoch's folder */
export async function openLayersModel(folder: string, send: typeof fetch): Promise<LayersModel> {
  const contents = (await (await send(`${folder}/model.json`)).json()) as {
    modelTopology: object;
    weightsManifest: { weights: tf.io.WeightsManifestEntry[] }[];
  };
  const weightData = await (await send(`${folder}/weights.bin`)).arrayBuffer();
  const weightSpecs = contents.weightsManifest.flatMap(({ weights }) => weights);
  return loadLayersModel({
    load: () => Promise.resolve({ modelTopology: contents.modelTopology, weightSpecs, weightData }),
  });
}

/** The basic iterative method. */
export async function layersModelBim(
  { model, picture, label }: Subject,
  { steps, alpha, epsilon }: { readonly steps: number; readonly alpha: number; readonly epsilon: number },
): Promise<Float32Array> {
  const onehot = tf.oneHot([label], classesOf(model));
  const loss = (x: tf.Tensor): tf.Scalar => tf.losses.softmaxCrossEntropy(onehot, predict(model, x));
  let x: tf.Tensor = picture.clone();
  for (let n = 0; n < steps; n++) {
    const next = tf.tidy(() => {
      const slope = withPortableGradients(() => tf.grad(loss)(x));
      const moved = tf.add(x, tf.mul(tf.sign(slope), alpha));
      const near = tf.minimum(tf.maximum(moved, tf.sub(picture, epsilon)), tf.add(picture, epsilon));
      return tf.clipByValue(near, 0, 1);
    });
    x.dispose();
    x = next;
  }
  return taken(x, onehot);
}

/** Carlini and Wagner's attack in l2 with one c: tfjs' Adam on a variable in tanh space. */
export async function layersModelCw(
  { model, picture, label }: Subject,
  { steps, rate, constant }: { readonly steps: number; readonly rate: number; readonly constant: number },
): Promise<Float32Array> {
  const onehot = tf.oneHot([label], classesOf(model));
  const w = tf.variable(tf.tidy(() => tf.atanh(tf.mul(tf.sub(tf.mul(picture, 2), 1), 1 - 1e-6))));
  const optimizer = tf.train.adam(rate);
  const pixels = (): tf.Tensor => tf.div(tf.add(tf.tanh(w), 1), 2);
  for (let n = 0; n < steps; n++) {
    withPortableGradients(() =>
      optimizer.minimize(
        () => {
          const x = pixels();
          const logits = predict(model, x);
          const own = tf.sum(tf.mul(onehot, logits));
          const other = tf.max(tf.sub(logits, tf.mul(onehot, 1e4)));
          const length = tf.sum(tf.square(tf.sub(x, picture)));
          return tf.add(length, tf.mul(constant, tf.relu(tf.sub(own, other)))) as tf.Scalar;
        },
        false,
        [w],
      ),
    );
  }
  const result = tf.tidy(pixels);
  optimizer.dispose();
  w.dispose();
  return taken(result, onehot);
}

function predict(model: LayersModel, x: tf.Tensor): tf.Tensor2D {
  return model.apply(x, { training: false }) as tf.Tensor2D;
}

function classesOf(model: LayersModel): number {
  return model.outputs[0]!.shape.at(-1)!;
}

async function taken(result: tf.Tensor, rest: tf.Tensor): Promise<Float32Array> {
  const values = (await result.data()) as Float32Array;
  tf.dispose([result, rest]);
  return values;
}
