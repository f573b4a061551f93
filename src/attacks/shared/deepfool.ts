import type { Context, Walk } from '../attack.ts';
import type { Parameter } from '../parameters.ts';
import { beyond } from './beyond.ts';
import { eachOnItsOwn } from './each-on-its-own.ts';
import { candidatesOf, nearestBoundaries, type Geometry } from './nearest-boundary.ts';

export const overshootParameter: Parameter = {
  id: 'overshoot',
  kind: 'number',
  label: 'overshoot',
  help: 'The whole change is made longer by this share, to land just behind the boundary.',
  min: 0,
  max: 1,
  step: 0.01,
  default: () => 0.02,
};

export const deepfoolParameters: readonly Parameter[] = [
  {
    id: 'steps',
    kind: 'number',
    label: 'steps',
    help: 'It stops as soon as the picture is fooled, which is seldom more than a few steps.',
    min: 1,
    max: 100,
    step: 1,
    default: () => 50,
  },
  {
    id: 'candidates',
    kind: 'number',
    label: 'classes',
    help: 'How many of the likeliest classes it looks at, the label among them: one gradient a step for each other one.',
    min: 2,
    max: 100,
    step: 1,
    default: () => 10,
  },
  overshootParameter,
];

/**
 * DeepFool in a norm: step after step to the nearest boundary of the linearised network, the sum of all steps lengthened
 * by the overshoot and clipped to [0, 1] each time. The classes to look at are the likeliest ones at the original.
 */
export function deepfool(context: Context, geometry: Geometry): Walk {
  const { labels, parameters } = context;
  const [steps, count, overshoot] = [parameters['steps'], parameters['candidates'], parameters['overshoot']].map(
    Number,
  );
  const candidates = new Map<number, readonly number[]>();
  const totals: (Float64Array | undefined)[] = labels.map(() => undefined);
  return eachOnItsOwn(context, steps!, async (standings) => {
    const views = standings.map((standing) => {
      const own = candidates.get(standing.index) ?? candidatesOf(standing.logits, standing.label, count!);
      candidates.set(standing.index, own);
      return { ...standing, candidates: own };
    });
    const boundaries = await nearestBoundaries(context, views, geometry);
    return standings.map(({ index, original }, i) => {
      const boundary = boundaries[i];
      if (!boundary) return null;
      const total = (totals[index] ??= new Float64Array(original.length));
      for (let place = 0; place < total.length; place++) total[place]! += boundary.step[place]!;
      return { pixels: beyond(original, (place) => total[place]!, overshoot!), conjugate: boundary.normal };
    });
  });
}
