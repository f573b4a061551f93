import type { Attack } from './attack.ts';

/** Fast gradient method: one step along the gradient itself, no sign (Eq. 21, second line), to the border of the l2 ball. */
export const fgm: Attack = {
  id: 'fgm',
  name: 'FGM',
  summary: 'One step of l2 length ε√M along the gradient: pixels move in proportion to how much they matter.',
  source: 'Eq. 21, second line; Goodfellow et al. 2015',
  formula: 'X = X_0 + \\epsilon\\sqrt{M}\\,\\nabla_X l / \\lVert\\nabla_X l\\rVert_2\\,|_{X=X_0}',
  parameters: [],
  search: 'budget',
  norm: 'l2',
  aim: 'away',
  access: 'gradients',
  conjugate: '\\nabla_X l / \\lVert\\nabla_X l\\rVert_2\\,|_{X=X_0}',
  steps: () => 1,
  random: () => false,
  async *run({ network, on, original: { pictures }, labels, radii }) {
    yield on.tidy(() => {
      const conjugate = on.unit(network.gradient(pictures, { kind: 'crossEntropy', labels }));
      return { pictures: on.step(pictures, conjugate, radii), conjugate };
    });
  },
};
