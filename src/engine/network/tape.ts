/**
 * tf.grad over a LayersModel, for layers that compile() has no step for: slower, the same interface and the same
 * gradients on every backend. Loaded on demand, because it brings tfjs-layers.
 */
import {
  customGrad,
  dispose,
  getBackend,
  keep,
  scalar,
  tidy,
  valueAndGrad,
  zeros,
  type Scalar,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { loadLayersModel, type LayersModel, type Shape } from '@tensorflow/tfjs-layers';
import { messageOf } from '../../core/errors.ts';
import type { Artifacts } from './artifacts.ts';
import { checkLogitGradient } from './check.ts';
import type { CompiledNetwork, LogitGradient, LogitsAndGradient } from './compiled.ts';
import type { BytesPerPicture } from './memory.ts';
import { makeNetwork } from './network.ts';
import { countParameters } from './plan.ts';
import { valuesOf } from './steps/step.ts';
import { wrongOnWasm } from './tape-check.ts';
import { withPortableGradients } from './tape-gradients.ts';
import { layersWithoutSoftmax } from './tape-softmax.ts';
import { fail, noteWords } from './words.ts';

/** @throws PlainError when tfjs-layers cannot build the network, or the backend cannot differentiate it. */
export async function tapeNetwork(artifacts: Artifacts, reasons: readonly string[] = []): Promise<CompiledNetwork> {
  const wrong = getBackend() === 'wasm' ? wrongOnWasm(artifacts.topology) : null;
  if (wrong !== null) throw fail('wrong-on-wasm', { layer: wrong });
  const { topology, removed } = layersWithoutSoftmax(artifacts);
  const model = await build(topology, artifacts.weights);
  const { shape } = artifacts.topology;
  const output = Array.isArray(model.outputs) && model.outputs.length === 1 ? model.outputs[0]!.shape.slice(1) : [];
  const [classes, ...more] = output;
  try {
    if (!classes || more.length > 0) throw fail('output-not-a-row', { given: output });
    rehearse(model, [1, ...shape], classes);
  } catch (error) {
    model.dispose();
    throw error;
  }
  const notes = removed ? [...reasons, noteWords.softmaxRemoved] : reasons;
  return makeNetwork(
    {
      shape,
      classes,
      parameters: countParameters(artifacts.weights),
      bytesPerPicture: tapeBytes(model),
      path: 'tape',
      notes,
    },
    {
      forward: (pictures) => tidy(() => run(model, pictures)),
      backward: (pictures, dlogits) => differentiate(model, pictures, dlogits),
      dispose: () => model.dispose(),
    },
  );
}

/**
 * An estimate: what the tape keeps is not known beforehand. Every layer's output lives to the end of a forward pass
 * and, with its gradient, to the end of a backward pass.
 */
function tapeBytes(model: LayersModel): BytesPerPicture {
  const shapes = model.layers.flatMap(({ inboundNodes }) =>
    inboundNodes.flatMap((node) => node.outputShapes as Shape[]),
  );
  const sizes = shapes.map((shape) => 4 * valuesOf(shape.slice(1).map((side) => side ?? 1)));
  const forward = sizes.reduce((sum, size) => sum + size, 0);
  return { forward, gradient: 2 * forward, largest: Math.max(...sizes) };
}

/** The gradient at the logits is given, so the tape gets a loss that has just that gradient. */
function differentiate(model: LayersModel, pictures: Tensor4D, dlogits: LogitGradient): LogitsAndGradient {
  let kept: Tensor2D | undefined;
  const loss = (x: Tensor): Scalar => {
    const logits = run(model, x as Tensor4D);
    // valueAndGrad frees all but the loss and its gradient.
    kept = keep(logits.clone());
    return lossOfGradient(logits, dlogits);
  };
  try {
    const { value, grad: gradient } = withPortableGradients(() => valueAndGrad(loss)(pictures));
    value.dispose();
    return { logits: kept!, gradient: gradient as Tensor4D };
  } catch (error) {
    kept?.dispose();
    throw error;
  }
}

/** A loss whose gradient at the logits is `dlogits`; its value, 0, is not used. */
function lossOfGradient(logits: Tensor2D, dlogits: LogitGradient): Scalar {
  const loss = customGrad((_, save) => {
    const given = typeof dlogits === 'function' ? dlogits(logits) : dlogits;
    checkLogitGradient(given, logits);
    (save as (tensors: Tensor[]) => void)([given]);
    return { value: scalar(0), gradFunc: (_dy, saved) => saved[0]! };
  });
  return loss(logits) as Scalar;
}

function run(model: LayersModel, pictures: Tensor4D): Tensor2D {
  return model.apply(pictures, { training: false }) as Tensor2D;
}

/** One run on black, so that a missing kernel is told now and not in the middle of an attack. */
function rehearse(model: LayersModel, shape: [number, number, number, number], classes: number): void {
  try {
    tidy(() => {
      const { logits, gradient } = differentiate(model, zeros(shape), zeros([1, classes]));
      dispose([logits, gradient]);
    });
  } catch (error) {
    throw fail('not-differentiable', { backend: getBackend(), reason: messageOf(error) }, { cause: error });
  }
}

async function build(modelTopology: object, weights: Artifacts['weights']): Promise<LayersModel> {
  const entries = [...weights];
  const weightSpecs = entries.map(([name, { shape }]) => ({ name, shape: [...shape], dtype: 'float32' as const }));
  const all = new Float32Array(entries.reduce((sum, [, { values }]) => sum + values.length, 0));
  let offset = 0;
  for (const [, { values }] of entries) {
    all.set(values, offset);
    offset += values.length;
  }
  try {
    return await loadLayersModel({
      load: () => Promise.resolve({ modelTopology, weightSpecs, weightData: all.buffer }),
    });
  } catch (error) {
    throw fail('not-built', { reason: messageOf(error) }, { cause: error });
  }
}
