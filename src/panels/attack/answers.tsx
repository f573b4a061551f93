import type { ReactNode } from 'react';
import { ProbabilityBars, ProbabilityBlank } from '../../ui/probability-bars.tsx';
import type { Iterate } from './iterate.ts';
import { afterWords } from './picture-row.tsx';
import type { Subject } from './use-subject.ts';
import { words } from './words.ts';

interface AnswersProps {
  readonly subject: Subject;
  readonly truth: number | null;
  /** Logits of the original, where known. */
  readonly before: ArrayLike<number> | null;
  readonly iterate: Iterate | null;
  readonly place: 'first' | 'second';
  /** Whose they are, where there are two networks. */
  readonly network: string | null;
  /** Below the answers. */
  readonly children: ReactNode;
}

/** What the network says of the original and of the attacked picture, side by side where there is room. */
export function Answers({ subject, truth, before, iterate, place, network, children }: AnswersProps) {
  const shared = { subject, truth, network };
  return (
    <div className={`attack-answers attack-answers-${place}`}>
      {network !== null && <h3 className="attack-answers-of">{network}</h3>}
      <Bars {...shared} of="original" title={words.beforeAttack} logits={before} />
      <Bars
        {...shared}
        of="result"
        title={afterWords(iterate) ?? words.afterAttack}
        logits={iterate?.step.logits ?? null}
      />
      {children}
    </div>
  );
}

interface BarsProps {
  readonly subject: Subject;
  readonly truth: number | null;
  readonly network: string | null;
  readonly of: 'original' | 'result';
  readonly title: string;
  readonly logits: ArrayLike<number> | null;
}

function Bars({ subject: { classes, classA, classB }, truth, network, of, title, logits }: BarsProps) {
  return (
    <div className={`attack-facts attack-facts-${of}`}>
      <h4>{title}</h4>
      {logits ? (
        <ProbabilityBars
          label={words.probabilities(title, network)}
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
