import { memo } from 'react';
import type { Dataset } from '../../datasets/dataset.ts';
import { type Shape, sizeOf } from '../../core/types.ts';
import { defaultGain, gains } from '../../state/limits.ts';
import { useStore } from '../../state/use-store.ts';
import { fixed, ofPixels, trim } from '../../ui/format.ts';
import { NoiseLegend } from '../../ui/noise-canvas.tsx';
import { Slider } from '../../ui/slider.tsx';
import type { Iterate } from './iterate.ts';
import { NoiseHeading } from './prose.tsx';
import { words } from './words.ts';

interface NormsProps {
  readonly shape: Shape;
  readonly iterate: Iterate | null;
}

interface NoiseFactsProps {
  readonly shape: Shape;
  readonly iterate: Iterate | null;
}

/** The scale that the noise is drawn on, and how large it really is. */
export function NoiseFacts({ shape, iterate }: NoiseFactsProps) {
  return (
    <div className="attack-noise-facts">
      <NoiseScale />
      <Norms shape={shape} iterate={iterate} />
    </div>
  );
}

const NoiseScale = memo(function NoiseScale() {
  const gain = useStore((store) => store.choice.gain);
  return (
    <>
      <NoiseHeading gain={trim(gain, 1)} />
      <NoiseLegend gain={gain} />
    </>
  );
});

/** How much the noise is enlarged in value, until it can be seen. */
export const Gain = memo(function Gain({ dataset }: { readonly dataset: Dataset }) {
  const gain = useStore((store) => store.choice.gain);
  const choose = useStore((store) => store.choose);
  return (
    <div className="attack-gain">
      <Slider
        label={words.gain}
        value={gain}
        min={gains.min}
        max={gains.max}
        step={1}
        initial={defaultGain(dataset)}
        format={(value) => `${trim(value, 1)}×`}
        onChange={(next) => choose({ gain: next })}
      />
    </div>
  );
});

export function Norms({ shape, iterate }: NormsProps) {
  const norms = iterate?.norms;
  const rows = [
    { name: words.largestChange('ℓ∞'), value: norms && ofPixels(norms.linf) },
    { name: words.length('ℓ₂'), value: norms && fixed(norms.l2, 3) },
    { name: words.valuesChanged('ℓ₀'), value: norms && words.changedOf(norms.l0, sizeOf(shape)) },
  ];
  return (
    <dl className="attack-norms" aria-label={words.sizeOfNoise}>
      {rows.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
