/** From a LayersModel in memory: tests, and models a person imports. */
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Artifacts } from './artifacts.ts';
import type { CompiledNetwork } from './compiled.ts';
import { openNetwork } from './open.ts';
import { readTopology } from './topology.ts';
import type { NamedWeight } from './weights.ts';

/** Copies the model's layers and weights; the model stays the caller's. */
export async function artifactsOf(model: LayersModel): Promise<Artifacts> {
  const modelTopology = model.toJSON(null, false) as unknown as object;
  const weights = new Map<string, NamedWeight>();
  for (const weight of model.weights) {
    const values = await weight.read().data();
    weights.set(weight.originalName, {
      shape: weight.shape.map((size) => size ?? 0),
      values: Float32Array.from(values),
    });
  }
  return { topology: readTopology(modelTopology), weights, modelTopology };
}

export async function compileModel(model: LayersModel): Promise<CompiledNetwork> {
  return openNetwork(await artifactsOf(model));
}
