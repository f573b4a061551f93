import type { Attack } from './attack.ts';
import { bim } from './bim.ts';
import { alpha, tenSteps } from './shared/step-parameters.ts';

/** Iterative least-likely class method: Table IV of the paper; Kurakin, Goodfellow and Bengio 2017, Sec. 2.3. */
export const iterativeLeastLikely: Attack = {
  id: 'iterative-least-likely',
  name: 'Iterative least likely',
  summary: 'Small signed steps towards the class that the network finds least likely, kept within ε of the picture.',
  source: 'Table IV; Kurakin et al. 2017',
  formula:
    'X_{N+1} = \\mathrm{Clip}_{X,\\epsilon}\\{X_N - \\alpha\\,\\mathrm{sign}(\\nabla_X l(f(X_N,\\theta),y_{LL}))\\}',
  parameters: [alpha, tenSteps],
  search: 'budget',
  norm: 'linf',
  aim: 'towards',
  usualTarget: 'least-likely',
  isTargetFixed: true,
  access: 'gradients',
  conjugate: '\\mathrm{sign}(\\nabla_X l(f(X_N,\\theta),y_{LL}))',
  steps: bim.steps,
  random: () => false,
  run: bim.run,
};
