/** A mark of the charts in words. */
import type { DistortionData } from '../../charts/robustness.ts';
import type { ChoosableMark } from '../../ui/mark-steps.ts';
import { markWords } from './words.ts';

/** Checkpoints that can be loaded, network by network in the order of the epochs. */
export function marksOf({ series }: DistortionData): ChoosableMark[] {
  return series
    .filter(({ own }) => !own)
    .flatMap(({ name, points }) =>
      points.map((point) => ({ id: point.key, name: markWords.mark(name, point), path: name, stage: point.label })),
    );
}

/** Empty for an unknown mark. What the person measured of the same checkpoint stands beside it. */
export function sayMark({ series }: DistortionData, key: string): string {
  const told = series.flatMap(({ name, own, points }) =>
    points
      .filter((point) => point.key === key || point.key === `own/${key}`)
      .map((point) => (own ? markWords.own(name, point) : markWords.mark(name, point))),
  );
  return told.length === 0 ? '' : `${told.join('. ')}.`;
}
