import type { NamedPicture } from '../../state/model.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import { fixed, ofPixels, trim } from '../../ui/format.ts';
import { NoiseCanvas, NoiseLegend } from '../../ui/noise-canvas.tsx';
import { PictureBlank, PictureCanvas } from '../../ui/picture-canvas.tsx';
import { ProbabilityBars, ProbabilityBlank } from '../../ui/probability-bars.tsx';
import { Slider } from '../../ui/slider.tsx';
import { gains } from '../../state/limits.ts';
import { sizeOf } from '../../core/types.ts';
import type { Iterate } from './iterate.ts';

interface PictureRowProps {
  readonly dataset: Dataset;
  readonly picture: NamedPicture | null;
  readonly iterate: Iterate | null;
  /** Logits of the original, where known. */
  readonly before: ArrayLike<number> | null;
  readonly classA: number;
  readonly classB: number;
  readonly gain: number;
  readonly initialGain: number;
  readonly onGain: (gain: number) => void;
}

/** Fig. 1 of the paper, live: the picture, what is added to it, and what comes out. */
export function PictureRow(props: PictureRowProps) {
  const { dataset, picture, iterate, before } = props;
  const bars = { classes: dataset.classes, truth: picture?.label ?? null, classA: props.classA, classB: props.classB };
  const blank = <PictureBlank shape={dataset.shape} />;
  return (
    <div className="attack-row">
      <div className="attack-picture attack-picture-original">
        <h3>
          original <var>X</var>₀
        </h3>
        {picture ? <PictureCanvas picture={picture} alt={`The original picture: ${picture.title}`} /> : blank}
      </div>
      <div className="attack-facts attack-facts-original">
        <h4>before the attack</h4>
        {before ? (
          <ProbabilityBars label="Probabilities before the attack" logits={before} {...bars} />
        ) : (
          <ProbabilityBlank classes={dataset.classes.length} />
        )}
      </div>
      <span className="attack-sign attack-sign-plus" aria-hidden="true">
        +
      </span>
      <NoiseCell {...props} />
      <span className="attack-sign attack-sign-equals" aria-hidden="true">
        =
      </span>
      <div className="attack-picture attack-picture-result">
        <h3>
          attacked <var>X</var>
          <Shown iterate={iterate} />
        </h3>
        {iterate ? <PictureCanvas picture={iterate.picture} alt="The attacked picture" /> : blank}
      </div>
      <div className="attack-facts attack-facts-result">
        <h4>{iterate && iterate.index < iterate.last ? `after ${stepCount(iterate.index)}` : 'after the attack'}</h4>
        {iterate ? (
          <ProbabilityBars label="Probabilities after the attack" logits={iterate.step.logits} {...bars} />
        ) : (
          <ProbabilityBlank classes={dataset.classes.length} />
        )}
      </div>
    </div>
  );
}

function NoiseCell({ dataset, iterate, gain, initialGain, onGain }: PictureRowProps) {
  return (
    <>
      <div className="attack-picture attack-picture-noise">
        <h3>
          noise <var>X</var> − <var>X</var>₀<small>, enlarged {trim(gain, 1)}×</small>
        </h3>
        {iterate ? (
          <NoiseCanvas noise={iterate.noise} gain={gain} alt="What the attack added, around mid-grey" />
        ) : (
          <PictureBlank shape={dataset.shape} />
        )}
      </div>
      <div className="attack-facts attack-facts-noise">
        <NoiseLegend gain={gain} />
        <Slider
          label="gain of the noise picture"
          value={gain}
          min={gains.min}
          max={gains.max}
          step={1}
          initial={initialGain}
          format={(value) => `${trim(value, 1)}×`}
          onChange={onGain}
        />
        <Norms iterate={iterate} values={sizeOf(dataset.shape)} />
      </div>
    </>
  );
}

function Norms({ iterate, values }: { readonly iterate: Iterate | null; readonly values: number }) {
  const norms = iterate?.norms;
  return (
    <dl className="attack-norms" aria-label="Size of the noise">
      <div>
        <dt>largest change, ℓ∞</dt>
        <dd>{norms ? ofPixels(norms.linf) : '–'}</dd>
      </div>
      <div>
        <dt>length, ℓ₂</dt>
        <dd>{norms ? fixed(norms.l2, 3) : '–'}</dd>
      </div>
      <div>
        <dt>values changed, ℓ₀</dt>
        <dd>{norms ? `${norms.l0} of ${values}` : '–'}</dd>
      </div>
    </dl>
  );
}

function Shown({ iterate }: { readonly iterate: Iterate | null }) {
  if (!iterate || iterate.index === iterate.last) return null;
  return <small>, {stepCount(iterate.index)}</small>;
}

function stepCount(index: number): string {
  return index === 1 ? '1 step' : `${index} steps`;
}
