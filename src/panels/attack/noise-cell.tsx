import { memo } from 'react';
import type { Dataset } from '../../datasets/dataset.ts';
import { sizeOf } from '../../core/types.ts';
import { defaultGain, gains } from '../../state/limits.ts';
import { useStore } from '../../state/use-store.ts';
import { fixed, ofPixels, trim } from '../../ui/format.ts';
import { NoiseCanvas, NoiseLegend } from '../../ui/noise-canvas.tsx';
import { PictureBlank } from '../../ui/picture-canvas.tsx';
import { Slider } from '../../ui/slider.tsx';
import type { Iterate } from './iterate.ts';
import { NoiseHeading } from './prose.tsx';
import { words } from './words.ts';

interface NoiseCellProps {
  readonly dataset: Dataset;
  readonly iterate: Iterate | null;
}

/** What the attack added, enlarged in value until it can be seen, and how large it really is. */
export function NoiseCell({ dataset, iterate }: NoiseCellProps) {
  const gain = useStore((store) => store.choice.gain);
  return (
    <>
      <div className="attack-picture attack-picture-noise">
        <NoiseHeading gain={trim(gain, 1)} />
        {iterate ? (
          <NoiseCanvas noise={iterate.noise} gain={gain} alt={words.noise} />
        ) : (
          <PictureBlank shape={dataset.shape} />
        )}
      </div>
      <div className="attack-facts attack-facts-noise">
        <NoiseLegend gain={gain} />
        <Gain dataset={dataset} />
        <Norms iterate={iterate} values={sizeOf(dataset.shape)} />
      </div>
    </>
  );
}

const Gain = memo(function Gain({ dataset }: { readonly dataset: Dataset }) {
  const gain = useStore((store) => store.choice.gain);
  const choose = useStore((store) => store.choose);
  return (
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
  );
});

function Norms({ iterate, values }: { readonly iterate: Iterate | null; readonly values: number }) {
  const norms = iterate?.norms;
  const rows = [
    { name: words.largestChange('ℓ∞'), value: norms && ofPixels(norms.linf) },
    { name: words.length('ℓ₂'), value: norms && fixed(norms.l2, 3) },
    { name: words.valuesChanged('ℓ₀'), value: norms && words.changedOf(norms.l0, values) },
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
