import { useMemo } from 'react';
import type { LinePath, LineSamples } from '../../state/model.ts';
import { classNameOf } from '../../ui/class-name.ts';
import { percent } from '../../ui/format.ts';
import { PictureCanvas } from '../../ui/picture-canvas.tsx';
import { isShowable, onLine, pictureAt } from './on-line.ts';
import { LossOf, Said } from './prose.tsx';
import { restOf, type Scrub, usePlace } from './scrub.ts';
import { lossWords, words } from './words.ts';

interface OnLineReadoutProps {
  readonly scrub: Scrub;
  readonly samples: LineSamples;
  readonly labels: readonly string[];
  readonly range: number;
  /** Shows the picture there too; null where it is not known, or stands in another row. */
  readonly path: LinePath | null;
}

/** What the network makes of the picture at the cursor's place. */
export function OnLineReadout({ scrub, samples, labels, range, path }: OnLineReadoutProps) {
  const place = usePlace(scrub, restOf(samples.line), range);
  const { lossA, lossB, answer, probability } = onLine(samples, place);
  const picture = useMemo(() => path && pictureAt(path, place * samples.scale), [path, place, samples.scale]);
  const name = (label: number): string => classNameOf(labels, label);
  return (
    <div className="packets-place">
      {picture && (
        <div className="packets-place-picture">
          <PictureCanvas picture={picture} alt={words.pictureThere(place)} />
        </div>
      )}
      <p>
        <span>{words.thePlace(place)}</span>
        <Said name={name(answer)} probability={percent(probability)} />
        {picture && !isShowable(picture) && <span>{words.clipped}</span>}
      </p>
      <dl>
        <div>
          <dt>
            <LossOf name={name(samples.classA)} tone="a" />
          </dt>
          <dd>{lossWords(lossA)}</dd>
        </div>
        <div>
          <dt>
            <LossOf name={name(samples.classB)} tone="b" />
          </dt>
          <dd>{lossWords(lossB)}</dd>
        </div>
      </dl>
    </div>
  );
}
