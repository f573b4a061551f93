import * as tf from '@tensorflow/tfjs-core';
import type { Attack, Batch, Network, ParameterValues } from '../attacks/attack.ts';
import { completeParameters } from '../attacks/parameters.ts';
import { attackById } from '../attacks/registry.ts';
import { PlainError } from '../core/errors.ts';
import { argmax, row } from '../core/logits.ts';
import { sizeOf } from '../core/types.ts';
import { datasetOfNetwork } from '../datasets/registry.ts';
import { algebra } from './algebra.ts';
import { checkEpsilon } from './attack-picture.ts';
import { chunks, type Chunk } from './chunks.ts';
import type { CompiledNetwork } from './network/compiled.ts';
import { pause } from './pause.ts';
import type { ScoreProgress, ScoreRequest, ScoreResult } from './protocol.ts';
import { runAttack } from './run-attack.ts';

export interface ScoreOptions {
  /** Pictures that run at a time. */
  readonly batch: number;
  /** Every batch has exactly that size; see chunks.ts. */
  readonly fixed: boolean;
  readonly onProgress?: ((progress: ScoreProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Ten times a second is lively; each time costs a message. */
const millisecondsPerNews = 100;

/** An attack with everything decided that the request left open. */
interface Plan {
  readonly attack: Attack;
  readonly epsilon: number;
  readonly parameters: ParameterValues;
  readonly seed: number;
}

/**
 * The network's answers to all pictures and, with an attack, to what it makes of them.
 * @throws for pictures that are not the network's, labels that are no classes, and attacks that cannot be run.
 */
export async function scorePictures(
  network: CompiledNetwork,
  request: ScoreRequest,
  { batch, fixed, onProgress, signal }: ScoreOptions,
): Promise<ScoreResult> {
  const started = performance.now();
  checkRequest(network, request);
  const plan = planScore(request);
  const count = request.labels.length;
  const predictions = new Uint8Array(count);
  const attacked = plan ? new Uint8Array(count) : null;
  let [told, toldAt] = [0, started];
  for (const chunk of chunks(count, batch, fixed)) {
    await scoreChunk(network, request, plan, chunk, { predictions, attacked }, signal);
    const done = chunk.start + chunk.count;
    if (onProgress && (done === count || performance.now() - toldAt >= millisecondsPerNews)) {
      // Copies: what crosses to the page brings its whole buffer along.
      onProgress({
        start: told,
        predictions: predictions.slice(told, done),
        attacked: attacked?.slice(told, done) ?? null,
      });
      [told, toldAt] = [done, performance.now()];
    }
    await pause(signal);
  }
  return { predictions, attacked, milliseconds: performance.now() - started };
}

function checkRequest({ shape, classes }: CompiledNetwork, { images, labels }: ScoreRequest): void {
  if (labels.length === 0) throw new PlainError('there are no pictures to score');
  if (images.length !== labels.length * sizeOf(shape)) {
    throw new PlainError(`expected ${labels.length} pictures of ${shape.join('x')}, got ${images.length} bytes`);
  }
  const wrong = labels.find((label) => label >= classes);
  if (wrong !== undefined) throw new PlainError(`no class ${wrong} among ${classes}`);
}

function planScore({ network, attack: asked }: ScoreRequest): Plan | null {
  if (!asked) return null;
  const attack = attackById(asked.id);
  if (attack.targeted)
    throw new PlainError(`${attack.name} aims at one class: accuracy is measured under untargeted attacks`);
  checkEpsilon(asked.epsilon);
  const parameters = completeParameters(attack, datasetOfNetwork(network.id), asked.parameters);
  return { attack, epsilon: asked.epsilon, parameters, seed: asked.seed };
}

/** Writes the answers to one chunk into the result. Whatever happens, nothing is left on the backend. */
async function scoreChunk(
  network: CompiledNetwork,
  { images, labels: all }: ScoreRequest,
  plan: Plan | null,
  chunk: Chunk,
  result: Pick<ScoreResult, 'predictions' | 'attacked'>,
  signal: AbortSignal | undefined,
): Promise<void> {
  // The last picture is repeated where the batch is longer than what is left.
  const indices = Array.from({ length: chunk.size }, (_, i) => chunk.start + Math.min(i, chunk.count - 1));
  const labels = indices.map((index) => all[index]!);
  const original: Batch = tf.tensor4d(toPixels(images, indices, sizeOf(network.shape)), [chunk.size, ...network.shape]);
  const found: { before: tf.Tensor2D | null; after: tf.Tensor2D | null } = { before: null, after: null };
  try {
    if (plan) {
      const { attack, parameters, seed } = plan;
      const seen = attackedNetwork(network, original, indices, (logits) => (found.before = logits));
      const context = { network: seen, original, labels, epsilons: labels.map(() => plan.epsilon), parameters, seed };
      const last = await runAttack(attack, context, () => {}, signal);
      found.after = network.logits(last);
      last.dispose();
    }
    found.before ??= network.logits(original);
    const [before, after] = await Promise.all([found.before.data(), found.after?.data()]);
    answers(before as Float32Array, chunk, network.classes, result.predictions);
    if (after) answers(after as Float32Array, chunk, network.classes, result.attacked!);
  } finally {
    tf.dispose([original, found.before, found.after].filter((tensor) => tensor !== null));
  }
}

/**
 * The attack's view of the network. The gradient's forward pass at the pictures themselves gives their logits for
 * nothing; noise is that of each picture's own seed, so that results do not depend on the batches.
 */
function attackedNetwork(
  network: CompiledNetwork,
  original: Batch,
  indices: readonly number[],
  overhear: (logits: tf.Tensor2D) => void,
): Network {
  let heard = false;
  return {
    ...algebra,
    shape: network.shape,
    classes: network.classes,
    inputGradient(pictures, labels) {
      if (pictures !== original || heard) return network.inputGradient(pictures, labels);
      const { logits, gradient } = network.logitsAndGradient(pictures, labels);
      heard = true;
      overhear(tf.keep(logits));
      return gradient;
    },
    noise: (_, seed) =>
      tf.tidy(() => {
        const alone: Batch = tf.zeros([1, ...network.shape]);
        return tf.concat(indices.map((index) => algebra.noise(alone, seed + index)));
      }),
  };
}

const pixelOf = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);

function toPixels(images: Uint8Array, indices: readonly number[], size: number): Float32Array {
  const pixels = new Float32Array(indices.length * size);
  indices.forEach((index, i) => {
    for (let k = 0; k < size; k++) pixels[i * size + k] = pixelOf[images[index * size + k]!]!;
  });
  return pixels;
}

function answers(logits: Float32Array, { start, count }: Chunk, classes: number, into: Uint8Array): void {
  for (let i = 0; i < count; i++) into[start + i] = argmax(row(logits, classes, i));
}
