import { type CSSProperties, memo, useMemo } from 'react';
import { ranked, softmax } from '../core/logits.ts';
import { classNameOf } from './class-name.ts';
import { percent } from './format.ts';
import { words } from './words.ts';
import './hidden.css';
import './probability-bars.css';

interface ProbabilityBarsProps {
  /** What the list is of, for a screen reader. */
  readonly label: string;
  readonly logits: ArrayLike<number>;
  readonly classes: readonly string[];
  /** The true class, where known: marked. */
  readonly truth: number | null;
  /** Have their own colours; every other class is grey. */
  readonly classA: number | null;
  readonly classB: number | null;
}

const shown = 5;

/** The five likeliest classes. */
export const ProbabilityBars = memo(function ProbabilityBars({
  label,
  logits,
  classes,
  truth,
  classA,
  classB,
}: ProbabilityBarsProps) {
  const rows = useMemo(() => {
    const probabilities = softmax(logits);
    return ranked(logits)
      .slice(0, shown)
      .map((index) => ({ index, probability: probabilities[index]! }));
  }, [logits]);
  const tone = (index: number): string => (index === classA ? 'a' : index === classB ? 'b' : 'other');
  return (
    <ol className="ui-bars" aria-label={label} style={nameWidth(classes)}>
      {rows.map(({ index, probability }) => (
        <li key={index} className={`ui-bar ui-bar-${tone(index)}`}>
          <span className="ui-bar-name">
            {classNameOf(classes, index)}
            {index === truth && (
              <small>
                {words.truth}
                <span className="ui-hidden">{words.truthHeard}</span>
              </small>
            )}
          </span>
          <span className="ui-bar-track">
            <span className="ui-bar-fill" style={{ width: `${probability * 100}%` }} />
          </span>
          <span className="ui-bar-value">{percent(probability)}</span>
        </li>
      ))}
    </ol>
  );
});

/** Room for the longest name and the mark of the true label, the same in every list of these classes. */
function nameWidth(classes: readonly string[]): CSSProperties {
  const letters = classes.reduce((most, name) => Math.max(most, name.length), 0);
  return { '--bar-name': `${Math.min(letters, 14) + 4}ch` } as CSSProperties;
}

/** As tall as the list, so that nothing moves when it comes. */
export function ProbabilityBlank({ classes }: { readonly classes: number }) {
  return <div className="ui-bars" style={{ height: `calc(${Math.min(shown, classes)} * var(--bar-row))` }} />;
}
