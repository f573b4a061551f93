import { selectDataset } from '../../state/selectors.ts';
import type { Browse, Outcome } from '../../state/test-set/types.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { type Option, Select } from '../../ui/select.tsx';
import type { TestPictures } from './use-test-pictures.ts';

const every = { id: 'every', label: 'all' } as const;

const outcomes: readonly Option<Outcome>[] = [
  { id: 'all', label: 'all' },
  { id: 'right', label: 'right' },
  { id: 'wrong', label: 'wrong', detail: 'taken for another class' },
  { id: 'fooled', label: 'fooled', detail: 'right, but not after the attack' },
];

/** Which of the pictures: by their true class and, once measured, by what the network made of them. */
export function TestFilters({ pictures: { browse, score } }: { readonly pictures: TestPictures }) {
  const classes = useStore((store) => selectDataset(store).classes);
  const browseTests = useStore((store) => store.browseTests);
  const options = [every, ...classes.map((label, index) => ({ id: String(index), label }))];
  return (
    <div className="tests-filters">
      <Select
        label="true class"
        value={browse.label === null ? every.id : String(browse.label)}
        options={options}
        onChange={(id) => browseTests({ label: id === every.id ? null : Number(id) })}
      />
      {score && (
        <Select
          label="answer"
          value={browse.outcome}
          options={outcomes.filter(({ id }) => id !== 'fooled' || score.attacked)}
          onChange={(outcome) => browseTests({ outcome })}
        />
      )}
      {browse.answer && <AnswerChip answer={browse.answer} classes={classes} />}
    </div>
  );
}

/** A cell of the confusion matrix that was pressed. */
function AnswerChip({
  answer,
  classes,
}: {
  readonly answer: NonNullable<Browse['answer']>;
  readonly classes: readonly string[];
}) {
  const browseTests = useStore((store) => store.browseTests);
  return (
    <p className="tests-chip">
      {answer.under === 'attacked' ? 'attacked, ' : ''}taken for {classes[answer.label]}{' '}
      <Button look="quiet" label="Show every answer" onPress={() => browseTests({ answer: null, outcome: 'all' })}>
        show all
      </Button>
    </p>
  );
}
