import type { Attack } from './attack.ts';
import { signedSteps } from './shared/signed-steps.ts';

/** One-step target class method: Table IV of the paper; Kurakin, Goodfellow and Bengio 2017 ("at scale"), Sec. 2. */
export const oneStepTarget: Attack = {
  id: 'one-step-target',
  name: 'One-step target class',
  summary: 'One step of ε against the sign of the gradient of the target’s loss: towards a class, not away from one.',
  source: 'Table IV; Kurakin et al. 2017',
  formula: 'X = X_0 - \\epsilon\\,\\mathrm{sign}(\\nabla_X l(f(X,\\theta),y_{target})|_{X=X_0})',
  parameters: [],
  search: 'budget',
  norm: 'linf',
  aim: 'towards',
  usualTarget: 'least-likely',
  access: 'gradients',
  conjugate: '\\mathrm{sign}(\\nabla_X l(f(X,\\theta),y_{target})|_{X=X_0})',
  steps: () => 1,
  random: () => false,
  async *run({ network, on, original, labels, aim, radii }) {
    yield* signedSteps({ network, on, labels, aim, from: original.pictures, alphas: radii, count: 1 });
  },
};
