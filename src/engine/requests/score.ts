import * as tf from '@tensorflow/tfjs-core';
import type { Attack, Batch } from '../../attacks/attack.ts';
import { checkParameters } from '../../attacks/parameters.ts';
import { attackById } from '../../attacks/registry.ts';
import { argmax, row } from '../../core/logits.ts';
import { sizeOf } from '../../core/types.ts';
import { AttackedNetwork } from '../attacking/attacked-network.ts';
import { balls } from '../attacking/clip.ts';
import { checkRadius } from '../attacking/plan.ts';
import { runAttack, type Task } from '../attacking/run-attack.ts';
import { Sight } from '../attacking/sight.ts';
import { chunks, type Chunk } from '../chunks.ts';
import type { CompiledNetwork } from '../network/compiled.ts';
import { pause } from '../pause.ts';
import type { Answers, ScoreProgress, ScoreRequest, ScoreResult } from '../protocol.ts';
import { fail } from '../words.ts';
import type { Handler } from './request.ts';

/** Ten times a second is lively; each time costs a message. */
const millisecondsPerNews = 100;

/** Answers are kept in 16 bits. */
const mostClasses = 2 ** 16;

/** The attack of a request, found and checked. */
type Plan = Omit<NonNullable<ScoreRequest['attack']>, 'id'> & { readonly attack: Attack };

/** The network's answers to all pictures and, with an attack, to what it makes of them. */
export const score: Handler<'score'> = (request, host, { signal, tell }) =>
  host.open(request.network, async ({ network }): Promise<ScoreResult> => {
    const started = performance.now();
    checkRequest(network, request);
    const plan = planScore(request, host.attacks);
    const count = request.labels.length;
    const answers = { predictions: new Uint16Array(count), attacked: plan ? new Uint16Array(count) : null };
    const news = new News(answers, tell);
    const { size, fixed } = host.batching(network, 'bulk', plan ? 'gradient' : 'forward');
    for (const chunk of chunks(count, size, fixed)) {
      await scoreChunk(network, request, plan, chunk, answers, signal);
      news.reached(chunk.start + chunk.count);
      await pause(signal);
    }
    return { ...answers, milliseconds: performance.now() - started };
  });

/** Tells the page of stretches that are done, not too often. */
class News {
  private readonly answers: Pick<ScoreResult, 'predictions' | 'attacked'>;
  private readonly tell: (progress: ScoreProgress) => void;
  private told = 0;
  private toldAt = performance.now();

  constructor(answers: Pick<ScoreResult, 'predictions' | 'attacked'>, tell: (progress: ScoreProgress) => void) {
    this.answers = answers;
    this.tell = tell;
  }

  reached(done: number): void {
    const { predictions, attacked } = this.answers;
    if (done < predictions.length && performance.now() - this.toldAt < millisecondsPerNews) return;
    const start = this.told;
    // Copies: what crosses to the page brings its whole buffer along.
    this.tell({ start, predictions: predictions.slice(start, done), attacked: attacked?.slice(start, done) ?? null });
    this.told = done;
    this.toldAt = performance.now();
  }
}

function checkRequest({ shape, classes }: CompiledNetwork, { images, labels }: ScoreRequest): void {
  if (classes > mostClasses) throw fail('too-many-classes', { classes, most: mostClasses });
  if (labels.length === 0) throw fail('nothing-to-score', {});
  if (images.length !== labels.length * sizeOf(shape)) {
    throw fail('wrong-bytes', { count: labels.length, shape, bytes: images.length });
  }
  const wrong = labels.find((label) => label >= classes);
  if (wrong !== undefined) throw fail('no-such-class', { label: wrong, classes });
}

function planScore({ attack: asked }: ScoreRequest, attacks: readonly Attack[]): Plan | null {
  if (!asked) return null;
  const { id, ...settings } = asked;
  const attack = attackById(id, attacks);
  if (attack.aim === 'towards') throw fail('accuracy-needs-away', { name: attack.name });
  checkRadius(asked.radius);
  checkParameters(attack, asked.parameters);
  return { attack, ...settings };
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
  const pictures: Batch = tf.tensor4d(toPixels(images, indices, sizeOf(network.shape)), [chunk.size, ...network.shape]);
  const attacked = new AttackedNetwork(network, undefined, signal);
  const labels = indices.map((index) => all[index]!);
  const original = new Sight(pictures, attacked, { aim: 'away', labels });
  try {
    const after = plan && (await logitsAfter(network, taskOf(plan, attacked, original, indices, labels), signal));
    take(await original.look(), chunk, network.classes, result.predictions);
    if (after) take(after, chunk, network.classes, result.attacked!);
  } finally {
    original.release();
  }
}

/** Each picture has a seed of its own, so that results do not depend on the batches. */
function taskOf(
  { attack, parameters, radius, seed }: Plan,
  network: AttackedNetwork,
  original: Sight,
  indices: readonly number[],
  labels: readonly number[],
): Task {
  const radii = labels.map(() => radius);
  return {
    attack,
    aim: 'away',
    network,
    original,
    labels,
    radii,
    seeds: indices.map((index) => seed + index),
    parameters,
  };
}

/** The logits of the results. A nearest success that lies beyond the radius is brought back to it: so far it may go. */
async function logitsAfter(network: CompiledNetwork, task: Task, signal?: AbortSignal): Promise<Float32Array> {
  const result = await runAttack(task, { signal });
  try {
    if (task.attack.search === 'budget') return await result.look();
    const ball = balls[task.attack.norm](task.original.pictures, task.radii);
    const pictures = await ball.apply(result.pictures);
    ball.dispose();
    const scores = network.logits(pictures);
    pictures.dispose();
    const logits = ((await scores.data()) as Float32Array).slice();
    scores.dispose();
    return logits;
  } finally {
    result.release();
  }
}

const pixelOf = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);

function toPixels(images: Uint8Array, indices: readonly number[], size: number): Float32Array {
  const pixels = new Float32Array(indices.length * size);
  indices.forEach((index, i) => {
    for (let k = 0; k < size; k++) pixels[i * size + k] = pixelOf[images[index * size + k]!]!;
  });
  return pixels;
}

function take(logits: Float32Array, { start, count }: Chunk, classes: number, into: Answers): void {
  for (let i = 0; i < count; i++) into[start + i] = argmax(row(logits, classes, i));
}
