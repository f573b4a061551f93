import type { Attack } from '../../attacks/attack.ts';
import { useWorld } from '../../state/use-store.ts';
import { Formula } from '../../ui/formula.tsx';
import { Select } from '../../ui/select.tsx';
import { words } from './words.ts';

interface AttackPickerProps {
  readonly attack: Attack;
  /** Whether it is to reach a class. */
  readonly isAimed: boolean;
  readonly onChange: (id: string) => void;
}

/** Which attack, what it does and where it comes from. */
export function AttackPicker({ attack, isAimed, onChange }: AttackPickerProps) {
  const { attacks } = useWorld();
  const options = attacks.map((each) => ({
    id: each.id,
    label: each.name,
    detail: each.summary,
    group: words.kinds[kindOf(each)],
  }));
  return (
    <div className="attack-picker">
      <Select label={words.attack} value={attack.id} options={options} onChange={onChange} />
      <p className="attack-summary">{attack.summary}</p>
      <Formula tex={isAimed && attack.towards ? attack.towards.formula : attack.formula} block />
      <p className="attack-source">
        {words.norms[attack.norm]}. {attack.source}.
      </p>
    </div>
  );
}

export type Kind = 'budget' | 'nearest' | 'answers';

function kindOf({ access, search }: Attack): Kind {
  return access === 'answers' ? 'answers' : search;
}
