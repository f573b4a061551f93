/** An engine whose networks are one dense layer, held in memory. */
import { createNodeEngine } from '../../scripts/node-engine.ts';
import type { Attack } from '../../src/attacks/attack.ts';
import { sizeOf, type Shape } from '../../src/core/types.ts';
import type { Engine } from '../../src/engine/protocol.ts';

export interface Dense {
  readonly shape: Shape;
  readonly classes: number;
  /** (values of a picture, classes), row-major. */
  readonly kernel: Float32Array;
}

/** Answers the same to every picture. */
export function constant(shape: Shape, classes: number): Dense {
  return { shape, classes, kernel: new Float32Array(sizeOf(shape) * classes) };
}

/** @param networks by their ids; their epoch does not matter */
export function denseEngine(networks: Readonly<Record<string, Dense>>, attacks: readonly Attack[]): Engine {
  const send: typeof fetch = async (url) => {
    const [id, , file] = String(url).split('/').slice(-3);
    const { shape, classes, kernel } = networks[id!]!;
    return new Response(file === 'model.json' ? JSON.stringify(modelOf(shape, classes)) : kernel.slice().buffer);
  };
  return createNodeEngine({ models: 'http://localhost/', attacks, fetch: send });
}

function modelOf(shape: Shape, classes: number): object {
  const layers = [
    { class_name: 'Flatten', config: { name: 'flatten', batch_input_shape: [null, ...shape] } },
    { class_name: 'Dense', config: { name: 'logits', units: classes, activation: 'linear', use_bias: false } },
  ];
  const weights = [{ name: 'logits/kernel', shape: [sizeOf(shape), classes], dtype: 'float32' }];
  return {
    modelTopology: { class_name: 'Sequential', config: { name: 'dense', layers } },
    weightsManifest: [{ paths: ['weights.bin'], weights }],
  };
}
