import { sizeOf, type Shape } from '../core/types.ts';
import type { Attack } from './attack.ts';
import type { ParameterValues } from './parameters.ts';
import { eachOnItsOwn, type Standing, type Stride } from './shared/each-on-its-own.ts';
import { logitGradients } from './shared/logit-gradients.ts';
import { saliencyOf, salientPair, type Slopes } from './shared/saliency.ts';

/**
 * Jacobian-based saliency map attack: Papernot, McDaniel, Jha, Fredrikson, Celik and Swami 2016, Algorithms 2 and 3. Each
 * step raises by theta the two values that together raise the target's logit and lower the sum of the others most; values
 * that have reached 1 are left out. It ends at gamma M values, or where no pair does both. As the authors do (Sec. IV) it
 * takes the logits and not the probabilities, whose slopes vanish where the network is sure. The search for the pair is
 * complete at every size of picture (saliency.ts). A value is one channel of a pixel.
 */
export const jsma: Attack = {
  id: 'jsma',
  name: 'JSMA',
  summary:
    'Raises two values at a time, the best ones for the target class by the saliency map, until that class wins or no more may change.',
  source: 'Papernot et al. 2016, Algorithms 2 and 3',
  formula:
    'X_{n+1} = X_n + \\theta\\,(e_p + e_q),\\quad (p, q) = \\arg\\max_{\\alpha > 0 > \\beta} -\\alpha\\beta,\\quad \\alpha = \\sum_{i=p,q}\\frac{\\partial f_t}{\\partial x_i},\\ \\beta = \\sum_{i=p,q}\\sum_{j\\ne t}\\frac{\\partial f_j}{\\partial x_i}',
  parameters: [
    {
      id: 'theta',
      kind: 'number',
      label: 'θ',
      help: 'How much is added to a value in one step; 1 takes it to its end.',
      min: 0.1,
      max: 1,
      step: 0.05,
      default: () => 1,
    },
    {
      id: 'gamma',
      kind: 'number',
      label: 'γ',
      help: 'The share of the picture’s values that it may change at most. A value is one channel of a pixel.',
      min: 0.01,
      max: 1,
      step: 0.01,
      default: () => 0.1,
    },
  ],
  search: 'nearest',
  norm: 'l0',
  aim: 'towards',
  usualTarget: 'second-guess',
  access: 'gradients',
  conjugate:
    'S_i = \\frac{\\partial f_t}{\\partial x_i}\\,\\Bigl|\\sum_{j\\ne t}\\frac{\\partial f_j}{\\partial x_i}\\Bigr|\\ \\text{or}\\ 0',
  changes: mostChanges,
  steps: (parameters, shape) => Math.max(1, mostPairs(parameters, shape)),
  random: () => false,
  run(context) {
    const { network, parameters } = context;
    return eachOnItsOwn(context, mostPairs(parameters, network.shape), async (standings) => {
      const asked = standings.flatMap(({ pixels, label }) => {
        const target = Float32Array.from({ length: network.classes }, (_, k) => (k === label ? 1 : 0));
        return [target, target.map((weight) => 1 - weight)].map((weights) => ({ pixels, weights }));
      });
      const rows = await logitGradients(context, asked);
      return standings.map((standing, i) =>
        stride(standing, { target: rows[2 * i]!, others: rows[2 * i + 1]! }, Number(parameters['theta'])),
      );
    });
  },
};

function stride({ pixels }: Standing, slopes: Slopes, theta: number): Stride | null {
  const isOpen = (place: number): boolean => pixels[place]! < 1;
  const pair = salientPair(slopes, isOpen);
  if (!pair) return null;
  const raised = pixels.slice();
  for (const place of pair) raised[place] = Math.min(1, pixels[place]! + theta);
  return { pixels: raised, conjugate: saliencyOf(slopes, isOpen) };
}

/** floor(gamma M), of which 0.29 * 100 is 29. */
function mostChanges({ gamma }: ParameterValues, shape: Shape): number {
  return Math.floor(Number(gamma) * sizeOf(shape) + 1e-6);
}

function mostPairs(parameters: ParameterValues, shape: Shape): number {
  return Math.floor(mostChanges(parameters, shape) / 2);
}
