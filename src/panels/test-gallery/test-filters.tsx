import { classNames } from '../../datasets/dataset.ts';
import { selectDataset } from '../../state/selectors.ts';
import { outcomes } from '../../core/outcome.ts';
import type { Browse, Wanted } from '../../state/test-set/types.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { classNameOf } from '../../ui/class-name.ts';
import { type Option, Select } from '../../ui/select.tsx';
import type { TestPictures } from './use-test-pictures.ts';
import { words } from './words.ts';

const every = { id: 'every', label: words.every } as const;

const optionOf = (id: Wanted): Option<Wanted> => ({ id, ...words.outcomes[id] });
const ofAnswers = (['all', 'right', 'wrong'] as const).map(optionOf);
const ofAttacked = [...ofAnswers, ...outcomes.map(optionOf)];

/** Which of the pictures: by their true class and, once measured, by what the network made of them. */
export function TestFilters({ pictures: { browse, score } }: { readonly pictures: TestPictures }) {
  const classes = useStore((store) => classNames(selectDataset(store)));
  const browseTests = useStore((store) => store.browseTests);
  const options = [every, ...classes.map((label, index) => ({ id: String(index), label }))];
  return (
    <div className="tests-filters">
      <Select
        label={words.trueClass}
        value={browse.label === null ? every.id : String(browse.label)}
        options={options}
        onChange={(id) => browseTests({ label: id === every.id ? null : Number(id) })}
      />
      {score && (
        <Select
          label={words.answer}
          value={browse.outcome}
          options={score.attacked ? ofAttacked : ofAnswers}
          onChange={(outcome) => browseTests({ outcome })}
        />
      )}
      {browse.answer && <AnswerChip answer={browse.answer} classes={classes} />}
    </div>
  );
}

interface AnswerChipProps {
  readonly answer: NonNullable<Browse['answer']>;
  readonly classes: readonly string[];
}

/** A cell of the confusion matrix that was pressed. */
function AnswerChip({ answer, classes }: AnswerChipProps) {
  const browseTests = useStore((store) => store.browseTests);
  const name = classNameOf(classes, answer.label);
  return (
    <p className="tests-chip">
      {answer.under === 'attacked' ? words.attackedTakenFor(name) : words.takenFor(name)}{' '}
      <Button look="quiet" label={words.showEvery} onPress={() => browseTests({ answer: null, outcome: 'all' })}>
        {words.showAll}
      </Button>
    </p>
  );
}
