import type { Attack } from '../../attacks/attack.ts';
import { attacks } from '../../attacks/registry.ts';
import { Formula } from '../../ui/formula.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';

interface AttackPickerProps {
  readonly attack: Attack;
  readonly onChange: (id: string) => void;
}

/** More than this many do not fit side by side on a phone. */
const mostSegments = 4;

/** Which attack, what it does and where it comes from. */
export function AttackPicker({ attack, onChange }: AttackPickerProps) {
  const Picker = attacks.length > mostSegments ? Select : Segmented;
  return (
    <div className="attack-picker">
      <Picker
        label="attack"
        value={attack.id}
        options={attacks.map(({ id, name }) => ({ id, label: name }))}
        onChange={onChange}
      />
      <p className="attack-summary">{attack.summary}</p>
      <Formula tex={attack.formula} block />
      <p className="attack-source">
        {attack.norm === 'linf' ? 'ℓ∞ attack' : 'ℓ₂ attack'}. {attack.source}.
      </p>
    </div>
  );
}
