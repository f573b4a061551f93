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
        <h3>
          noise <var>X</var> − <var>X</var>₀<small>, {trim(gain, 1)}× as strong</small>
        </h3>
        {iterate ? (
          <NoiseCanvas noise={iterate.noise} gain={gain} alt="What the attack added: mid-grey where nothing changed" />
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
      label="gain"
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
    { id: 'linf', name: 'largest change', sign: 'ℓ∞', value: norms && ofPixels(norms.linf) },
    { id: 'l2', name: 'length', sign: 'ℓ₂', value: norms && fixed(norms.l2, 3) },
    { id: 'l0', name: 'values changed', sign: 'ℓ₀', value: norms && `${norms.l0} of ${values}` },
  ];
  return (
    <dl className="attack-norms" aria-label="Size of the noise">
      {rows.map(({ id, name, sign, value }) => (
        <div key={id}>
          <dt>
            {name}, {sign}
          </dt>
          <dd>{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
