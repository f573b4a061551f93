import type { Attack } from './attack.ts';
import { signedSteps } from './shared/signed-steps.ts';
import { alpha } from './shared/step-parameters.ts';

/** Projected gradient descent: Eq. 23 of the paper; Madry et al. 2018, Sec. 2.1 (there with a random start). */
export const pgd: Attack = {
  id: 'pgd',
  name: 'PGD',
  summary: 'Small signed steps, each looking at the gradient anew, kept within ε of the original.',
  source: 'Eq. 23; Madry et al. 2018',
  formula:
    'X_{n+1} = \\mathrm{Clip}_{X_0,\\epsilon}\\{X_n + \\alpha\\,\\mathrm{sign}(\\nabla_X l(f(X_n,\\theta),Y^*))\\}',
  parameters: [
    alpha,
    {
      id: 'steps',
      kind: 'number',
      label: 'steps',
      help: 'The paper takes 4; more steps find stronger attacks within the same ε.',
      min: 1,
      max: 100,
      step: 1,
      default: (dataset) => dataset.steps,
    },
    {
      id: 'randomStart',
      kind: 'switch',
      label: 'random start',
      help: 'Start from a seeded random point within ε instead of the picture itself (Madry et al.).',
      default: () => false,
    },
  ],
  search: 'budget',
  norm: 'linf',
  aim: 'either',
  access: 'gradients',
  conjugate: '\\mathrm{sign}(\\nabla_X l(f(X_n,\\theta),Y^*))',
  towards: {
    formula:
      'X_{n+1} = \\mathrm{Clip}_{X_0,\\epsilon}\\{X_n - \\alpha\\,\\mathrm{sign}(\\nabla_X l(f(X_n,\\theta),t))\\}',
    conjugate: '\\mathrm{sign}(\\nabla_X l(f(X_n,\\theta),t))',
  },
  steps: (parameters) => Number(parameters['steps']) + (parameters['randomStart'] ? 1 : 0),
  random: (parameters) => parameters['randomStart'] === true,
  async *run({ network, on, original, labels, aim, radii, parameters, seeds }) {
    let from = original.pictures;
    if (parameters['randomStart']) {
      const start = on.tidy(() => on.step(from, on.noise(from, seeds), radii));
      from = (yield { pictures: start }).pictures;
    }
    const alphas = labels.map(() => Number(parameters['alpha']));
    yield* signedSteps({ network, on, labels, aim, from, alphas, count: Number(parameters['steps']) });
  },
};
