import type { Attack } from './attack.ts';

/** Fast gradient method: one step of l2 length epsilon along the gradient itself (Eq. 21, second line: no sign). */
export const fgm: Attack = {
  id: 'fgm',
  name: 'FGM',
  summary: 'One step of l2 length ε√M along the gradient: pixels move in proportion to how much they matter.',
  source: 'Eq. 21, second line; Goodfellow et al. 2015',
  formula: 'X = X_0 + \\epsilon\\sqrt{M}\\,\\nabla_X l / \\lVert\\nabla_X l\\rVert_2\\,|_{X=X_0}',
  norm: 'l2',
  targeted: false,
  parameters: [],
  steps: () => 1,
  *run({ network, original, labels, epsilons }) {
    yield network.tidy(() => network.step(original, network.unit(network.inputGradient(original, labels)), epsilons));
  },
};
