import type { Attack } from './attack.ts';
import { deepfool, deepfoolParameters } from './shared/deepfool.ts';
import { euclidean } from './shared/nearest-boundary.ts';

/**
 * DeepFool in l2: Moosavi-Dezfooli, Fawzi and Frossard 2016, Algorithm 2, with what the authors' code adds to it: 1e-4 to
 * each distance, the overshoot on the whole change, and every iterate within [0, 1]. f are the logits, k0 the label to leave.
 */
export const deepfoolL2: Attack = {
  id: 'deepfool-l2',
  name: 'DeepFool L2',
  summary:
    'Steps to the nearest class boundary as if the network were linear, until the answer changes: a small l2 change.',
  source: 'Moosavi-Dezfooli et al. 2016, Algorithm 2',
  formula:
    'X_{n+1} = X_0 + (1+\\eta)\\sum_{i\\le n}\\frac{|f_k - f_{k_0}|}{\\lVert w_k\\rVert_2^2}\\,w_k\\,|_{X_i},\\quad w_k = \\nabla_X f_k - \\nabla_X f_{k_0}',
  parameters: deepfoolParameters,
  search: 'nearest',
  norm: 'l2',
  aim: 'away',
  access: 'gradients',
  conjugate: '\\nabla_X f_k(X_n) - \\nabla_X f_{k_0}(X_n)',
  steps: (parameters) => Number(parameters['steps']),
  random: () => false,
  run: (context) => deepfool(context, euclidean),
};
