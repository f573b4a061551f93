import { l2 } from '../../core/norms.ts';
import { row } from '../../core/logits.ts';
import type { Score, ScoreContext, ScoreEstimate } from '../score.ts';
import { BallPoints } from './ball.ts';
import { fitWeibull } from './weibull.ts';

/**
 * Weng et al. 2018, Algorithms 1 and 2, for the l2 norm: no change shorter than g(X_0) / L turns the label into another
 * class, with g = z_Y - z_k and L its local Lipschitz constant, which is the location of the reverse Weibull
 * distribution of the largest gradients. Samples are uniform in the ball, as in the paper and ART, and clipped to [0, 1],
 * as in the authors' code and ART. The radius is free in all of them (the authors' code goes to 3): 5 by default, so that
 * it seldom bounds the score.
 */
export const clever: Score = {
  id: 'clever',
  name: 'CLEVER',
  summary: 'How far, by extreme value theory, the nearest change that fools the network must be.',
  source: 'Weng et al. 2018, Algorithms 1 and 2',
  formula:
    '\\min_{k\\neq Y}\\;\\min\\{(z_Y - z_k)(X_0) / L_k,\\;R\\},\\quad L_k = \\max_{\\lVert X-X_0\\rVert_2\\leq R}\\lVert\\nabla_X (z_Y - z_k)\\rVert_2',
  parameters: [
    {
      id: 'batches',
      kind: 'number',
      label: 'batches',
      help: 'The largest gradient of each batch is what the distribution is fitted to. Published: 500.',
      min: 5,
      max: 1000,
      step: 1,
      default: () => 50,
    },
    {
      id: 'samples',
      kind: 'number',
      label: 'samples in a batch',
      help: 'Random pictures near the original, each with its gradient. Published: 1024.',
      min: 1,
      max: 4096,
      step: 1,
      default: () => 128,
    },
    {
      id: 'radius',
      kind: 'number',
      label: 'radius R',
      help: 'How far the random pictures may be from the original: the score is never larger.',
      min: 0.01,
      max: 20,
      step: 0.01,
      default: () => 5,
    },
  ],
  norm: 'l2',
  aim: 'either',
  conjugate: 'L_k = \\max_{\\lVert X-X_0\\rVert_2\\leq R}\\lVert\\nabla_X (z_Y - z_k)\\rVert_2',
  async *run(context) {
    const { network, on, original, label, target, seed, parameters } = context;
    const [batches, samples, radius] = ['batches', 'samples', 'radius'].map((id) => Number(parameters[id]));
    const others = target === null ? [...Array(network.classes).keys()].filter((k) => k !== label) : [target];
    const points = new BallPoints(await on.read(original.pictures), radius!, seed);
    const maxima = others.map(() => new Float64Array(batches!));
    for (let batch = 0; batch < batches!; batch++) {
      for (let done = 0; done < samples!;) {
        const count = Math.min(network.batch, samples! - done);
        const norms = await largestNorms(context, points.take(count), others);
        maxima.forEach((of, i) => (of[batch] = Math.max(of[batch]!, norms[i]!)));
        done += count;
        yield (batch + done / samples!) / batches!;
      }
    }
    const logits = await original.logits();
    const bounds = others.map((k, i) => boundBy(k, logits[label]! - logits[k]!, maxima[i]!));
    const nearest = bounds.reduce((a, b) => (b.value < a.value ? b : a));
    return { ...nearest, value: Math.max(0, Math.min(nearest.value, radius!)) };
  },
};

/** Of each class k, the largest norm of d (z_label - z_k) / d pixel among the points. */
async function largestNorms(
  { network, on, label }: ScoreContext,
  points: Float32Array,
  others: readonly number[],
): Promise<number[]> {
  const pictures = on.write(points);
  const count = pictures.shape[0];
  const size = points.length / count;
  const largest: number[] = [];
  for (const k of others) {
    const gradient = network.gradient(pictures, { kind: 'logits', weights: between(label, k, count, network.classes) });
    const slopes = await on.read(gradient);
    gradient.dispose();
    largest.push(Math.max(...Array.from({ length: count }, (_, i) => l2(row(slopes, size, i)))));
  }
  pictures.dispose();
  return largest;
}

/** Weights of z_label - z_k, (count, classes). */
function between(label: number, k: number, count: number, classes: number): Float32Array {
  const weights = new Float32Array(count * classes);
  for (let i = 0; i < count; i++) {
    weights[i * classes + label] = 1;
    weights[i * classes + k] = -1;
  }
  return weights;
}

/** @param gap z_label - z_against at the original */
function boundBy(against: number, gap: number, maxima: Float64Array): ScoreEstimate {
  const fit = fitWeibull(maxima);
  const lipschitz = fit?.location ?? Math.max(...maxima);
  // A network that does not change is never fooled, or always is.
  const value = lipschitz > 0 ? gap / lipschitz : gap > 0 ? Infinity : 0;
  return { value, against, lipschitz, fit, maxima };
}
