import type { Attack } from './attack.ts';
import { signedSteps } from './shared/signed-steps.ts';

/** Fast gradient sign method: Eq. 1 and Eq. 21 of the paper; Goodfellow, Shlens and Szegedy 2015, Sec. 4. */
export const fgsm: Attack = {
  id: 'fgsm',
  name: 'FGSM',
  summary:
    'One step of ε along the sign of the gradient (of a target’s loss: against it): every pixel moves by the same amount, up or down, within 0 to 1.',
  source: 'Eq. 1; Goodfellow et al. 2015',
  formula: 'X = X_0 + \\epsilon\\,\\mathrm{sign}(\\nabla_X l(f(X,\\theta),Y^*)|_{X=X_0})',
  parameters: [],
  search: 'budget',
  norm: 'linf',
  aim: 'either',
  access: 'gradients',
  conjugate: '\\mathrm{sign}(\\nabla_X l(f(X,\\theta),Y^*)|_{X=X_0})',
  towards: {
    formula: 'X = X_0 - \\epsilon\\,\\mathrm{sign}(\\nabla_X l(f(X,\\theta),t)|_{X=X_0})',
    conjugate: '\\mathrm{sign}(\\nabla_X l(f(X,\\theta),t)|_{X=X_0})',
  },
  steps: () => 1,
  random: () => false,
  async *run({ network, on, original, labels, aim, radii }) {
    yield* signedSteps({ network, on, labels, aim, from: original.pictures, alphas: radii, count: 1 });
  },
};
