/** The paragraphs and marked-up sentences of the sidebar. */
import { count } from '../../ui/format.ts';

interface ChosenProps {
  readonly network: string;
  readonly dataset: string;
  readonly epoch: number;
}

/** The choice in a line. */
export function Chosen({ network, dataset, epoch }: ChosenProps) {
  return (
    <span>
      {network} on {dataset}, epoch {epoch}
    </span>
  );
}

/** @param dataset its name */
export function GiveTestSet({ dataset }: { readonly dataset: string }) {
  return (
    <p>
      Drop {dataset}’s official test files anywhere on this page to browse, attack and measure all their pictures.
      Nothing leaves your browser.
    </p>
  );
}

interface RightOfProps {
  /** Test pictures that the accuracies were measured on, and what they are of. */
  readonly pictures: number;
  readonly note: string;
  /** As the field writes it. */
  readonly epsilon: string;
}

/** Above the accuracies. */
export function RightOf({ pictures, note, epsilon }: RightOfProps) {
  return (
    <>
      accuracy on {count(pictures)} test pictures ({note}); attacked with <var>ε</var>
      &nbsp;=&nbsp;{epsilon}
    </>
  );
}
