import type { Attack } from './attack.ts';

/** Projected gradient descent: Eq. 23 of the paper; Madry et al. 2018, Sec. 2.1 (there with a random start). */
export const pgd: Attack = {
  id: 'pgd',
  name: 'PGD',
  summary: 'Small signed steps, each looking at the gradient anew, kept within ε of the original.',
  source: 'Eq. 23; Madry et al. 2018',
  formula:
    'X_{n+1} = \\mathrm{Clip}_{X_0,\\epsilon}\\{X_n + \\alpha\\,\\mathrm{sign}(\\nabla_X l(f(X_n,\\theta),Y^*))\\}',
  norm: 'linf',
  targeted: false,
  parameters: [
    {
      id: 'alpha',
      kind: 'number',
      label: 'step size α',
      help: 'How far one step moves each pixel.',
      // A grid on which both data sets' defaults lie, 2/255 and 0.025.
      min: 0.125 / 255,
      max: 51 / 255,
      step: 0.125 / 255,
      pixels: true,
      default: (dataset) => dataset.alpha,
    },
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
  steps: (parameters) => Number(parameters.steps) + (parameters.randomStart ? 1 : 0),
  *run({ network, original, labels, epsilons, parameters, seed }) {
    const alphas = labels.map(() => Number(parameters.alpha));
    let x = original;
    if (parameters.randomStart) x = yield network.tidy(() => network.step(x, network.noise(x, seed), epsilons));
    for (let n = 0; n < Number(parameters.steps); n++) {
      x = yield network.tidy(() => network.step(x, network.sign(network.inputGradient(x, labels)), alphas));
    }
  },
};
