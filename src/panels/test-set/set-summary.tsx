import { useMemo } from 'react';
import type { Dataset } from '../../datasets/dataset.ts';
import type { TestSet } from '../../datasets/test-set/test-set.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { count } from '../../ui/format.ts';
import { useBrowse } from '../test-gallery/use-browse.ts';
import { ChooseFiles } from './invite.tsx';
import { InMemory } from './prose.tsx';
import { topOf } from './top.ts';
import { words } from './words.ts';

interface SetSummaryProps {
  readonly set: TestSet;
  readonly dataset: Dataset;
}

/** What is in the files: how many pictures, of which classes. */
export function SetSummary({ set, dataset }: SetSummaryProps) {
  const forgetTestSet = useStore((store) => store.forgetTestSet);
  return (
    <div className="test-set-summary">
      <InMemory set={set} dataset={dataset.name} />
      <Balance set={set} classes={dataset.classes} />
      <div className="test-set-actions">
        <ChooseFiles>{words.otherFiles}</ChooseFiles>
        <Button look="quiet" onPress={() => forgetTestSet(dataset.id)}>
          {words.remove}
        </Button>
      </div>
    </div>
  );
}

interface BalanceProps {
  readonly set: TestSet;
  readonly classes: Dataset['classes'];
}

/** More rows than this push everything else out of sight. */
const MOST = 30;

/** How many pictures of each class there are: of the largest classes, where there are many. */
function Balance({ set, classes }: BalanceProps) {
  const browse = useBrowse();
  const counts = useMemo(() => {
    const found = classes.map(() => 0);
    for (const label of set.labels) found[label]! += 1;
    return found;
  }, [set, classes]);
  const largest = useMemo(() => topOf(counts, MOST), [counts]);
  const most = Math.max(...counts);
  return (
    <>
      <ol className="test-set-balance" aria-label={words.balance}>
        {largest.map((label) => {
          const [{ name }, pictures] = [classes[label]!, counts[label]!];
          return (
            <li key={label}>
              <Button
                look="quiet"
                label={words.browseClass(name, pictures)}
                onPress={() => browse({ label, outcome: 'all', answer: null })}
              >
                {name}
              </Button>
              <span className="test-set-bar" aria-hidden="true">
                <span style={{ inlineSize: `${most > 0 ? (100 * pictures) / most : 0}%` }} />
              </span>
              <span className="test-set-number">{count(pictures)}</span>
            </li>
          );
        })}
      </ol>
      {largest.length < classes.length && <p>{words.moreClasses(classes.length - largest.length)}</p>}
    </>
  );
}
