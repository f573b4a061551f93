import type { ReactNode } from 'react';
import './fold.css';

interface FoldProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Something long behind its title, until it is asked for; on paper it is open. */
export function Fold({ title, children }: FoldProps) {
  return (
    <details className="ui-fold">
      <summary>{title}</summary>
      <div className="ui-fold-body">{children}</div>
    </details>
  );
}
