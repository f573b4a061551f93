import type { Attack } from './attack.ts';
import { guessesInBall } from './shared/square-l2.ts';
import { squareParameters, squareSearch, squareSteps } from './shared/square.ts';

/** Square attack in l2: Andriushchenko, Croce, Flammarion and Hein 2020, Alg. 1 and 3. */
export const squareL2: Attack = {
  id: 'square-l2',
  name: 'Square L2',
  summary:
    'Asks about picture after picture, each with some of the change moved to a new square, and keeps what helps.',
  source: 'Andriushchenko et al. 2020, Alg. 3',
  formula:
    'X_{n+1} = X_0 + \\epsilon\\sqrt{M}\\,\\frac{\\nu}{\\lVert\\nu\\rVert_2},\\quad \\nu = X_n - X_0 \\text{ gathered in a random square, if } z_{Y^*} - \\max_{k \\ne Y^*} z_k \\text{ falls}',
  towards: {
    formula:
      'X_{n+1} = X_0 + \\epsilon\\sqrt{M}\\,\\frac{\\nu}{\\lVert\\nu\\rVert_2},\\quad \\nu = X_n - X_0 \\text{ gathered in a random square, if } l(f(X_{n+1},\\theta),t) \\text{ falls}',
    conjugate: null,
  },
  parameters: squareParameters,
  search: 'budget',
  norm: 'l2',
  aim: 'either',
  access: 'answers',
  conjugate: null,
  steps: squareSteps,
  random: () => true,
  run: (context) => squareSearch(context, guessesInBall),
};
