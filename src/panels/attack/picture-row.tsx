import { memo } from 'react';
import type { NamedPicture } from '../../state/model.ts';
import { FlipPicture } from './flip-picture.tsx';
import type { Iterate } from './iterate.ts';
import type { ConjugateProps } from './conjugate-cell.tsx';
import { type MiddleChoice, MiddlePicture } from './middle-picture.tsx';
import { AttackedHeading, OriginalHeading } from './prose.tsx';
import { words } from './words.ts';
import './picture-row.css';

interface PictureRowProps extends ConjugateProps {
  readonly picture: NamedPicture | undefined;
  /** The second one is of another network. */
  readonly place: 'first' | 'second';
  readonly middle: MiddleChoice | null;
}

/** Fig. 1 of the paper, live: the picture, what is added to it, and what comes out. */
export const PictureRow = memo(function PictureRow(props: PictureRowProps) {
  const { picture, place, middle, ...between } = props;
  const { shape, iterate } = between;
  const after = afterWords(iterate);
  const original = picture && { picture, alt: words.original(picture.title), heading: <OriginalHeading /> };
  const result = iterate && {
    picture: iterate.picture,
    alt: iterate.index === 0 ? words.notYetAttacked : words.attacked,
    heading: <AttackedHeading after={after} />,
  };
  return (
    <div className={`attack-row attack-row-${place}`}>
      <div className="attack-picture attack-picture-original">
        <FlipPicture shape={shape} own={original ?? null} other={result} name={words.flipToAttacked}>
          <OriginalHeading />
        </FlipPicture>
      </div>
      <span className="attack-sign attack-sign-plus" aria-hidden="true">
        +
      </span>
      <MiddlePicture {...between} middle={middle} />
      <span className="attack-sign attack-sign-equals" aria-hidden="true">
        =
      </span>
      <div className="attack-picture attack-picture-result">
        <FlipPicture shape={shape} own={result} other={original ?? null} name={words.flipToOriginal}>
          <AttackedHeading after={after} />
        </FlipPicture>
      </div>
    </div>
  );
});

/** null: the last one, which needs no number. */
export function afterWords(iterate: Iterate | null): string | null {
  return iterate && iterate.index < iterate.last ? words.afterSteps(iterate.step.index) : null;
}
