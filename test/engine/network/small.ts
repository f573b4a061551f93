/** Small networks written by hand, for tests of one thing at a time. No test runner. */
import { tensor2d, tensor4d } from '@tensorflow/tfjs-core';
import type { Artifacts } from '../../../src/engine/network/artifacts.ts';
import type { CompiledNetwork } from '../../../src/engine/network/compiled.ts';
import { readTopology } from '../../../src/engine/network/topology.ts';
import type { NamedWeight } from '../../../src/engine/network/weights.ts';

export interface SmallLayer {
  readonly type: string;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly weights?: Readonly<Record<string, { shape: readonly number[]; values: readonly number[] }>>;
}

/** A chain of layers, named layer0, layer1, ... */
export function chain(shape: readonly number[], layers: readonly SmallLayer[]): Artifacts {
  const weights = new Map<string, NamedWeight>();
  const list = layers.map(({ type, config, weights: own = {} }, i) => {
    const name = `layer${i}`;
    for (const [kind, { shape: size, values }] of Object.entries(own)) {
      weights.set(`${name}/${kind}`, { shape: size, values: Float32Array.from(values) });
    }
    return { class_name: type, config: { name, ...config } };
  });
  const input = { class_name: 'InputLayer', config: { name: 'image', batch_input_shape: [null, ...shape] } };
  const modelTopology = { class_name: 'Sequential', config: { name: 'small', layers: [input, ...list] } };
  return { modelTopology, weights, topology: readTopology(modelTopology) };
}

export function dense(
  ins: number,
  outs: number,
  kernel: readonly number[],
  config: Readonly<Record<string, unknown>> = {},
): SmallLayer {
  const settings = { units: outs, use_bias: false, activation: 'linear', ...config };
  return { type: 'Dense', config: settings, weights: { kernel: { shape: [ins, outs], values: kernel } } };
}

/** Gradient of sum(dlogits times logits) at one picture. */
export async function gradientAt(
  network: CompiledNetwork,
  pixels: readonly number[] | Float32Array,
  dlogits: readonly number[] | Float32Array,
): Promise<Float32Array> {
  const picture = tensor4d([...pixels], [1, ...network.shape]);
  const given = tensor2d([...dlogits], [1, network.classes]);
  const { logits, gradient } = network.backward(picture, given);
  const values = (await gradient.data()) as Float32Array;
  for (const tensor of [picture, given, logits, gradient]) tensor.dispose();
  return values;
}

export async function logitsAt(
  network: CompiledNetwork,
  pixels: readonly number[] | Float32Array,
): Promise<Float32Array> {
  const picture = tensor4d([...pixels], [1, ...network.shape]);
  const logits = network.logits(picture);
  const values = (await logits.data()) as Float32Array;
  picture.dispose();
  logits.dispose();
  return values;
}
