import { useMemo } from 'react';
import type { Dataset } from '../../datasets/dataset.ts';
import type { TestSet } from '../../datasets/test-set/test-set.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { useBrowse } from '../test-gallery/use-browse.ts';
import { ChooseFiles } from './invite.tsx';
import { count } from './words.ts';

interface SetSummaryProps {
  readonly set: TestSet;
  readonly dataset: Dataset;
}

/** What is in the files: how many pictures, of which classes. */
export function SetSummary({ set, dataset: { id, name, classes } }: SetSummaryProps) {
  const forgetTestSet = useStore((store) => store.forgetTestSet);
  const browse = useBrowse();
  const counts = useMemo(() => {
    const found = classes.map(() => 0);
    for (const label of set.labels) found[label]! += 1;
    return found;
  }, [set, classes]);
  const most = Math.max(...counts);
  return (
    <div className="test-set-summary">
      <p>
        <b>
          {count(set.count)} pictures of {name}
        </b>
        , from {set.names.join(', ')}. They are in this page’s memory only, and leave neither it nor your browser.
      </p>
      <ol className="test-set-balance" aria-label="pictures of each class">
        {counts.map((pictures, label) => (
          <li key={label}>
            <Button
              look="quiet"
              label={`${classes[label]}: browse ${count(pictures)} pictures`}
              onPress={() => browse({ label, outcome: 'all', answer: null })}
            >
              {classes[label]}
            </Button>
            <span className="test-set-bar" aria-hidden="true">
              <span style={{ inlineSize: `${most > 0 ? (100 * pictures) / most : 0}%` }} />
            </span>
            <span className="test-set-number">{count(pictures)}</span>
          </li>
        ))}
      </ol>
      <div className="test-set-actions">
        <ChooseFiles>Other files …</ChooseFiles>
        <Button look="quiet" onPress={() => forgetTestSet(id)}>
          Remove from memory
        </Button>
      </div>
    </div>
  );
}
