import { valueOf } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { PictureBlank, PictureCanvas } from '../../ui/picture-canvas.tsx';
import { ProbabilityBars, ProbabilityBlank } from '../../ui/probability-bars.tsx';
import type { Iterate } from './iterate.ts';
import { NoiseCell } from './noise-cell.tsx';
import type { Subject } from './use-subject.ts';
import './picture-row.css';

interface PictureRowProps {
  readonly subject: Subject;
  readonly iterate: Iterate | null;
  /** Logits of the original, where known. */
  readonly before: ArrayLike<number> | null;
}

/** Fig. 1 of the paper, live: the picture, what is added to it, and what comes out. */
export function PictureRow({ subject, iterate, before }: PictureRowProps) {
  const { dataset } = subject;
  const picture = useStore((store) => valueOf(store.picture));
  const shared = { subject, truth: picture?.label ?? null };
  const under = iterate && iterate.index < iterate.last ? `after ${stepCount(iterate.index)}` : 'after the attack';
  return (
    <div className="attack-row">
      <div className="attack-picture attack-picture-original">
        <h3>
          original <var>X</var>₀
        </h3>
        {picture ? (
          <PictureCanvas picture={picture} alt={`The original picture: ${picture.title}`} />
        ) : (
          <PictureBlank shape={dataset.shape} />
        )}
      </div>
      <Bars {...shared} place="original" title="before the attack" logits={before} />
      <span className="attack-sign attack-sign-plus" aria-hidden="true">
        +
      </span>
      <NoiseCell dataset={dataset} iterate={iterate} />
      <span className="attack-sign attack-sign-equals" aria-hidden="true">
        =
      </span>
      <div className="attack-picture attack-picture-result">
        <h3>
          {iterate && iterate.index < iterate.last ? under : 'attacked'} <var>X</var>
        </h3>
        {iterate ? (
          <PictureCanvas picture={iterate.picture} alt="The attacked picture" />
        ) : (
          <PictureBlank shape={dataset.shape} />
        )}
      </div>
      <Bars {...shared} place="result" title={under} logits={iterate?.step.logits ?? null} />
    </div>
  );
}

interface BarsProps {
  readonly subject: Subject;
  readonly truth: number | null;
  readonly place: 'original' | 'result';
  readonly title: string;
  readonly logits: ArrayLike<number> | null;
}

function Bars({ subject: { classes, classA, classB }, truth, place, title, logits }: BarsProps) {
  return (
    <div className={`attack-facts attack-facts-${place}`}>
      <h4>{title}</h4>
      {logits ? (
        <ProbabilityBars
          label={`Probabilities ${title}`}
          logits={logits}
          classes={classes}
          truth={truth}
          classA={classA}
          classB={classB}
        />
      ) : (
        <ProbabilityBlank classes={classes.length} />
      )}
    </div>
  );
}

function stepCount(index: number): string {
  return index === 1 ? '1 step' : `${index} steps`;
}
