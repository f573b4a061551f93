import type { Attack } from './attack.ts';
import { signedSteps } from './shared/signed-steps.ts';
import { alpha, tenSteps } from './shared/step-parameters.ts';

/** Basic iterative method, also called I-FGSM: Table IV of the paper; Kurakin, Goodfellow and Bengio 2017, Sec. 2.2. */
export const bim: Attack = {
  id: 'bim',
  name: 'BIM',
  summary: 'FGSM in small steps from the picture itself, kept within ε of it; also called I-FGSM.',
  source: 'Table IV; Kurakin et al. 2017',
  formula:
    'X_{N+1} = \\mathrm{Clip}_{X,\\epsilon}\\{X_N + \\alpha\\,\\mathrm{sign}(\\nabla_X l(f(X_N,\\theta),Y^*))\\}',
  parameters: [alpha, tenSteps],
  search: 'budget',
  norm: 'linf',
  aim: 'either',
  access: 'gradients',
  conjugate: '\\mathrm{sign}(\\nabla_X l(f(X_N,\\theta),Y^*))',
  towards: {
    formula:
      'X_{N+1} = \\mathrm{Clip}_{X,\\epsilon}\\{X_N - \\alpha\\,\\mathrm{sign}(\\nabla_X l(f(X_N,\\theta),t))\\}',
    conjugate: '\\mathrm{sign}(\\nabla_X l(f(X_N,\\theta),t))',
  },
  steps: (parameters) => Number(parameters['steps']),
  random: () => false,
  async *run({ network, on, original, labels, aim, parameters }) {
    const alphas = labels.map(() => Number(parameters['alpha']));
    yield* signedSteps({
      network,
      on,
      labels,
      aim,
      from: original.pictures,
      alphas,
      count: Number(parameters['steps']),
    });
  },
};
