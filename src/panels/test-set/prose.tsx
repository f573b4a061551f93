/** The paragraphs and marked-up sentences about the person's own test set. */
import type { TestSet } from '../../datasets/test-set/test-set.ts';
import { count } from '../../ui/format.ts';

interface OfDataset {
  /** Its name. */
  readonly dataset: string;
}

export function CheckYourself({ dataset }: OfDataset) {
  return (
    <p>
      All numbers above were measured when the networks were trained. Check them yourself: drop the official test files
      of {dataset} anywhere on this page, and this browser attacks every one of their pictures. They go nowhere else.
    </p>
  );
}

/** Of a data set whose pictures are in no files that the page knows. */
export function NoOfficialFiles({ dataset }: OfDataset) {
  return <p>There are no test files of {dataset} that this page can read.</p>;
}

interface InMemoryProps extends OfDataset {
  readonly set: TestSet;
}

export function InMemory({ set, dataset }: InMemoryProps) {
  return (
    <p>
      <b>
        {count(set.count)} pictures of {dataset}
      </b>
      , from {set.names.join(', ')}. They are in this page’s memory only, and leave neither it nor your browser.
    </p>
  );
}
