import type { ReactNode } from 'react';
import { type Norm, radiusOf } from '../attacks/budget.ts';
import { sizeOf } from '../core/types.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { maxEpsilon } from '../state/limits.ts';
import { asPublished, bothScales } from '../ui/format.ts';
import { Slider } from '../ui/slider.tsx';
import { isInPaper } from './in-paper.ts';
import { words } from './words.ts';

interface EpsilonSliderProps {
  readonly label: string;
  readonly dataset: Dataset;
  readonly norm: Norm;
  readonly epsilon: number;
  readonly onChange: (epsilon: number) => void;
  readonly below?: ReactNode;
}

/** Epsilon, with what it means in the attack's norm. */
export function EpsilonSlider({ label, dataset, norm, epsilon, onChange, below }: EpsilonSliderProps) {
  return (
    <Slider
      label={label}
      value={epsilon}
      min={0}
      max={maxEpsilon(dataset)}
      step={dataset.epsilon / 40}
      initial={dataset.epsilon}
      format={(value) => budgetWords(value, norm, dataset)}
      ticks={[{ value: dataset.epsilon, label: tickWords(dataset) }]}
      onChange={onChange}
      below={below}
    />
  );
}

function tickWords(dataset: Dataset): string {
  const epsilon = asPublished(dataset.epsilon, dataset.epsilon);
  return isInPaper(dataset) ? words.paperTick(epsilon) : words.usualTick(epsilon);
}

function budgetWords(epsilon: number, norm: Norm, { shape }: Dataset): string {
  const radius = radiusOf(norm, epsilon, shape);
  switch (norm) {
    case 'linf':
      return bothScales(epsilon);
    case 'l2':
      return `${bothScales(epsilon)}, ${words.l2Length(radius)}`;
    case 'l0':
      return words.valuesOf(radius, sizeOf(shape));
  }
}
