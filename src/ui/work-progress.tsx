import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import './work-progress.css';

interface WorkProgressProps {
  /** What it is the progress of, for those who cannot see it. */
  readonly label: string;
  readonly value: number;
  readonly of: number;
  /** How far that is, in words; without it, in percent. */
  readonly text?: string;
  /** What is done now, above the bar's beginning. */
  readonly doing: ReactNode;
  /** Above its end. */
  readonly rest: ReactNode;
}

/** A bar for work that takes seconds to hours, and what is to be said of it. */
export function WorkProgress({ label, value, of, text, doing, rest }: WorkProgressProps) {
  return (
    <ProgressBar
      className="ui-work-progress"
      aria-label={label}
      value={value}
      minValue={0}
      // Of nothing yet, nothing is done.
      maxValue={Math.max(1, of)}
      {...(text !== undefined && { valueLabel: text })}
    >
      {({ percentage = 0 }) => (
        <>
          <span className="ui-work-progress-words">
            <span>{doing}</span>
            <span>{rest}</span>
          </span>
          <span className="ui-work-progress-track">
            <span style={{ inlineSize: `${percentage}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
