import type { Attack } from './attack.ts';

/** Projected gradient descent: Eq. 23 of the paper; Madry et al. 2018, Sec. 2.1 (there with a random start). */
export const pgd: Attack = {
  id: 'pgd',
  name: 'PGD',
  summary: 'Small signed steps, each looking at the gradient anew, kept within ε of the original.',
  source: 'Eq. 23; Madry et al. 2018',
  formula:
    'X_{n+1} = \\mathrm{Clip}_{X_0,\\epsilon}\\{X_n + \\alpha\\,\\mathrm{sign}(\\nabla_X l(f(X_n,\\theta),Y^*))\\}',
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
  search: 'budget',
  norm: 'linf',
  aim: 'away',
  access: 'gradients',
  conjugate: '\\mathrm{sign}(\\nabla_X l(f(X_n,\\theta),Y^*))',
  steps: (parameters) => Number(parameters['steps']) + (parameters['randomStart'] ? 1 : 0),
  random: (parameters) => parameters['randomStart'] === true,
  async *run({ network, on, original, labels, radii, parameters, seeds }) {
    const alphas = labels.map(() => Number(parameters['alpha']));
    let x = original.pictures;
    if (parameters['randomStart']) {
      const start = on.tidy(() => on.step(x, on.noise(x, seeds), radii));
      x = (yield { pictures: start }).pictures;
    }
    for (let n = 0; n < Number(parameters['steps']); n++) {
      const from = x;
      const seen = yield on.tidy(() => {
        const conjugate = on.sign(network.gradient(from, { kind: 'crossEntropy', labels }));
        return { pictures: on.step(from, conjugate, alphas), conjugate };
      });
      x = seen.pictures;
    }
  },
};
