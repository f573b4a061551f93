import type { Attack } from '../../attacks/attack.ts';
import { useWorld } from '../../state/use-store.ts';
import { Formula } from '../../ui/formula.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { words } from './words.ts';

interface AttackPickerProps {
  readonly attack: Attack;
  readonly onChange: (id: string) => void;
}

/** More than this many do not fit side by side on a phone. */
const mostSegments = 4;

/** Which attack, what it does and where it comes from. */
export function AttackPicker({ attack, onChange }: AttackPickerProps) {
  const { attacks } = useWorld();
  const Picker = attacks.length > mostSegments ? Select : Segmented;
  return (
    <div className="attack-picker">
      <Picker
        label={words.attack}
        value={attack.id}
        options={attacks.map(({ id, name }) => ({ id, label: name }))}
        onChange={onChange}
      />
      <p className="attack-summary">{attack.summary}</p>
      <Formula tex={attack.formula} block />
      <p className="attack-source">
        {words.norms[attack.norm]}. {attack.source}.
      </p>
    </div>
  );
}
