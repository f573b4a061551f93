import type { Attack } from './attack.ts';
import { beyond } from './shared/beyond.ts';
import { boundaryPlanes } from './shared/boundary-planes.ts';
import { overshootParameter } from './shared/deepfool.ts';
import { eachOnItsOwn } from './shared/each-on-its-own.ts';
import { toPlane } from './shared/linear-solver.ts';

/**
 * SparseFool: Modas, Moosavi-Dezfooli and Frossard 2019, Algorithm 2. Each step takes DeepFool's way from X_n to the
 * boundary, replaces the boundary by a plane there, and moves values one by one, the weightiest first, to the other side of
 * that plane (linear-solver.ts). As in the authors' code the solver starts at X_n, the normal is taken at the end of
 * DeepFool's way and not lambda times as far, and the overshoot is only in what is proposed. Not as in their code is what
 * the solver does where the plane is behind X_n. A value is one channel of a pixel: a pixel may count several times.
 */
export const sparsefool: Attack = {
  id: 'sparsefool',
  name: 'SparseFool',
  summary: 'Changes few values by much: those that matter most for a plane in place of the nearest class boundary.',
  source: 'Modas et al. 2019, Algorithms 1 and 2',
  formula:
    'X_{n+1} = \\mathrm{LinearSolver}(X_n, w, X_n + \\lambda r),\\quad w = \\nabla_X f_k(X_B) - \\nabla_X f_{k_0}(X_B),\\quad X_B = X_n + r,\\quad r = \\mathrm{DeepFool}(X_n)',
  parameters: [
    {
      id: 'steps',
      kind: 'number',
      label: 'steps',
      help: 'It stops as soon as the picture is fooled.',
      min: 1,
      max: 50,
      step: 1,
      default: () => 20,
    },
    {
      id: 'lambda',
      kind: 'number',
      label: 'λ',
      help: 'How many times as far as the boundary the plane is put: more fools sooner, and changes more values.',
      min: 1,
      max: 10,
      step: 0.1,
      default: () => 3,
    },
    overshootParameter,
  ],
  search: 'nearest',
  norm: 'l0',
  aim: 'away',
  access: 'gradients',
  conjugate: '\\nabla_X f_k(X_B) - \\nabla_X f_{k_0}(X_B)',
  steps: (parameters) => Number(parameters['steps']),
  random: () => false,
  run(context) {
    const { steps, lambda, overshoot } = context.parameters;
    const settings = { lambda: Number(lambda), overshoot: Number(overshoot) };
    /** Where each picture is, before the overshoot. */
    const places = new Map<number, Float32Array>();
    return eachOnItsOwn(context, Number(steps), async (standings) => {
      const starts = standings.map(({ index, original, label }) => ({
        pixels: places.get(index) ?? original,
        label,
      }));
      const planes = await boundaryPlanes(context, starts, settings);
      return standings.map(({ index, original }, i) => {
        const plane = planes[i];
        const solved = plane ? toPlane(starts[i]!.pixels, plane) : null;
        if (!plane || !solved) return null;
        places.set(index, solved);
        const change = (place: number): number => solved[place]! - original[place]!;
        return { pixels: beyond(original, change, settings.overshoot), conjugate: plane.normal };
      });
    });
  },
};
