import type { Attack } from './attack.ts';
import { deepfool, deepfoolParameters } from './shared/deepfool.ts';
import { maximum } from './shared/nearest-boundary.ts';

/**
 * DeepFool in linf: Moosavi-Dezfooli, Fawzi and Frossard 2016, Sec. 3.3 with p = infinity and q = 1, and the same
 * additions as deepfool-l2.ts.
 */
export const deepfoolLinf: Attack = {
  id: 'deepfool-linf',
  name: 'DeepFool L∞',
  summary:
    'DeepFool that moves every pixel by as much: to the nearest class boundary as if the network were linear, a small linf change.',
  source: 'Moosavi-Dezfooli et al. 2016, Sec. 3.3',
  formula:
    'X_{n+1} = X_0 + (1+\\eta)\\sum_{i\\le n}\\frac{|f_k - f_{k_0}|}{\\lVert w_k\\rVert_1}\\,\\mathrm{sign}(w_k)\\,|_{X_i},\\quad w_k = \\nabla_X f_k - \\nabla_X f_{k_0}',
  parameters: deepfoolParameters,
  search: 'nearest',
  norm: 'linf',
  aim: 'away',
  access: 'gradients',
  conjugate: '\\nabla_X f_k(X_n) - \\nabla_X f_{k_0}(X_n)',
  steps: (parameters) => Number(parameters['steps']),
  random: () => false,
  run: (context) => deepfool(context, maximum),
};
