import { valueOf } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { PictureBlank, PictureCanvas } from '../../ui/picture-canvas.tsx';
import { ProbabilityBars, ProbabilityBlank } from '../../ui/probability-bars.tsx';
import type { Iterate } from './iterate.ts';
import { NoiseCell } from './noise-cell.tsx';
import { AttackedHeading, OriginalHeading } from './prose.tsx';
import type { Subject } from './use-subject.ts';
import { words } from './words.ts';
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
  const after = iterate && iterate.index < iterate.last ? words.afterSteps(iterate.step.index) : null;
  return (
    <div className="attack-row">
      <div className="attack-picture attack-picture-original">
        <OriginalHeading />
        {picture ? (
          <PictureCanvas picture={picture} alt={words.original(picture.title)} />
        ) : (
          <PictureBlank shape={dataset.shape} />
        )}
      </div>
      <Bars {...shared} place="original" title={words.beforeAttack} logits={before} />
      <span className="attack-sign attack-sign-plus" aria-hidden="true">
        +
      </span>
      <NoiseCell dataset={dataset} iterate={iterate} />
      <span className="attack-sign attack-sign-equals" aria-hidden="true">
        =
      </span>
      <div className="attack-picture attack-picture-result">
        <AttackedHeading after={after} />
        {iterate ? (
          <PictureCanvas picture={iterate.picture} alt={words.attacked} />
        ) : (
          <PictureBlank shape={dataset.shape} />
        )}
      </div>
      <Bars {...shared} place="result" title={after ?? words.afterAttack} logits={iterate?.step.logits ?? null} />
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
          label={words.probabilities(title)}
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
