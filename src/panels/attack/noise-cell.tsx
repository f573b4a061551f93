import { memo } from 'react';
import type { Dataset } from '../../datasets/dataset.ts';
import { type Shape, sizeOf } from '../../core/types.ts';
import { defaultGain, gains } from '../../state/limits.ts';
import { useStore } from '../../state/use-store.ts';
import { fixed, ofPixels, trim } from '../../ui/format.ts';
import { NoiseCanvas, NoiseLegend } from '../../ui/noise-canvas.tsx';
import { PictureBlank } from '../../ui/picture-canvas.tsx';
import { Slider } from '../../ui/slider.tsx';
import type { Iterate } from './iterate.ts';
import { NoiseHeading } from './prose.tsx';
import { words } from './words.ts';

interface NoisePictureProps {
  readonly shape: Shape;
  readonly iterate: Iterate | null;
}

/** What the attack added, enlarged in value until it can be seen. */
export function NoisePicture({ shape, iterate }: NoisePictureProps) {
  const gain = useStore((store) => store.choice.gain);
  return (
    <div className="attack-picture attack-picture-noise">
      <div className="attack-heading">
        <NoiseHeading gain={trim(gain, 1)} />
      </div>
      {iterate ? <NoiseCanvas noise={iterate.noise} gain={gain} alt={words.noise} /> : <PictureBlank shape={shape} />}
    </div>
  );
}

interface NoiseFactsProps {
  readonly dataset: Dataset;
  readonly iterate: Iterate | null;
}

/** How much the noise is enlarged on show, and how large it really is. */
export function NoiseFacts({ dataset, iterate }: NoiseFactsProps) {
  return (
    <div className="attack-noise-facts">
      <NoiseScale dataset={dataset} />
      <Norms shape={dataset.shape} iterate={iterate} />
    </div>
  );
}

const NoiseScale = memo(function NoiseScale({ dataset }: { readonly dataset: Dataset }) {
  const gain = useStore((store) => store.choice.gain);
  const choose = useStore((store) => store.choose);
  return (
    <div className="attack-noise-scale">
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
      <NoiseLegend gain={gain} />
    </div>
  );
});

export function Norms({ shape, iterate }: NoisePictureProps) {
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
