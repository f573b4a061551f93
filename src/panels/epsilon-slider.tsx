import type { ReactNode } from 'react';
import { sizeOf } from '../core/types.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { maxEpsilon } from '../state/limits.ts';
import { bothScales, fixed } from '../ui/format.ts';
import { Slider } from '../ui/slider.tsx';

interface EpsilonSliderProps {
  readonly dataset: Dataset;
  readonly norm: 'linf' | 'l2';
  readonly epsilon: number;
  readonly onChange: (epsilon: number) => void;
  readonly below?: ReactNode;
}

/** The budget. An attack in l2 gets the length that an FGSM step of the same epsilon has. */
export function EpsilonSlider({ dataset, norm, epsilon, onChange, below }: EpsilonSliderProps) {
  const max = maxEpsilon(dataset);
  const root = Math.sqrt(sizeOf(dataset.shape));
  const format = (value: number): string =>
    norm === 'l2' ? `${bothScales(value)}, ℓ₂ length ${fixed(value * root, 3)}` : bothScales(value);
  return (
    <Slider
      label="budget ε"
      value={epsilon}
      min={0}
      max={max}
      step={dataset.epsilon / 40}
      initial={dataset.epsilon}
      format={format}
      ticks={[{ value: dataset.epsilon, label: `${format255(dataset.epsilon)} paper` }]}
      onChange={onChange}
      below={below}
    />
  );
}

/** As the paper writes it: 8/255, but 0.1. */
function format255(epsilon: number): string {
  const levels = epsilon * 255;
  return Math.abs(levels - Math.round(levels)) < 1e-9 ? `${Math.round(levels)}/255` : String(epsilon);
}
