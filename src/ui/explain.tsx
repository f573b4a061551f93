import './explain.css';
import { Fold } from './fold.tsx';
import { words } from './words.ts';

export interface Sign {
  /** As it stands on the page: `ε`, `σₓ`, `TA`. */
  readonly sign: string;
  /** What it is, without any other sign that is not in the list. */
  readonly words: string;
}

/** What the signs of a view mean, on demand. */
export function Explain({ signs }: { readonly signs: readonly Sign[] }) {
  return (
    <Fold title={words.signs}>
      <dl className="ui-signs">
        {signs.map(({ sign, words: meaning }) => (
          <div key={sign}>
            <dt>{sign}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
