import { ranked, type Numbers } from '../../core/logits.ts';
import { l2 } from '../../core/norms.ts';
import { logitDifference, logitGradients, type Tools } from './logit-gradients.ts';
import { unit } from './unit.ts';

/** What a norm makes of a plane. */
export interface Geometry {
  /** Length of a plane's normal in the dual norm: what a distance in logits is divided by. */
  dual(normal: Numbers): number;
  /** The shortest way to cross the plane, of length 1 in the norm. */
  across(normal: Numbers): ArrayLike<number>;
}

export const euclidean: Geometry = { dual: l2, across: unit };

export const maximum: Geometry = {
  dual(normal) {
    let sum = 0;
    for (let i = 0; i < normal.length; i++) sum += Math.abs(normal[i]!);
    return sum;
  },
  across: (normal) => Float64Array.from(normal, Math.sign),
};

/** A picture, and the classes that it could be taken for instead of its label. */
export interface Viewpoint {
  readonly pixels: Float32Array;
  readonly logits: Float32Array;
  readonly label: number;
  readonly candidates: readonly number[];
}

/** Where a class would take over if the network were linear. */
export interface Boundary {
  readonly class: number;
  /** grad f_k - grad f_k0, of the picture's size; k0 is the label. */
  readonly normal: Float32Array;
  /** The step that just crosses it. */
  readonly step: ArrayLike<number>;
}

/** Added to each distance, so that steps do not die out in front of the boundary. */
const slack = 1e-4;

/** The classes that the network thinks likeliest, without the label: at most `count` with it. */
export function candidatesOf(logits: Float32Array, label: number, count: number): number[] {
  const others = ranked(logits).filter((k) => k !== label);
  return others.slice(0, Math.max(1, count - 1));
}

/**
 * DeepFool's step (Moosavi-Dezfooli et al. 2016, Algorithm 2): of each picture the nearest of the planes
 * f_k = f_k0 of the linearised network, |f_k - f_k0| / ‖grad f_k - grad f_k0‖ away. null where no logit depends on the picture.
 */
export async function nearestBoundaries(
  tools: Tools,
  views: readonly Viewpoint[],
  geometry: Geometry,
): Promise<(Boundary | null)[]> {
  const asked = views.flatMap(({ pixels, label, candidates }) =>
    candidates.map((k) => ({ pixels, weights: logitDifference(tools.network.classes, k, label) })),
  );
  const normals = await logitGradients(tools, asked);
  let from = 0;
  return views.map((view) => {
    const own = normals.slice(from, from + view.candidates.length);
    from += view.candidates.length;
    return nearest(view, own, geometry);
  });
}

function nearest(
  { logits, label, candidates }: Viewpoint,
  normals: readonly Float32Array[],
  { dual, across }: Geometry,
): Boundary | null {
  let [best, distance] = [-1, Infinity];
  candidates.forEach((k, i) => {
    // Zero where the plane is nowhere: then it is infinitely far, or 0 / 0.
    const own = Math.abs(logits[k]! - logits[label]!) / dual(normals[i]!);
    if (own < distance) [best, distance] = [i, own];
  });
  if (best < 0) return null;
  const normal = normals[best]!;
  const direction = across(normal);
  const step = Float64Array.from(direction, (value) => (distance + slack) * value);
  return { class: candidates[best]!, normal, step };
}
