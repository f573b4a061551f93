import { memo } from 'react';
import { targetOf } from '../../attacks/aim.ts';
import { drawsAtRandom } from '../../state/fields/seed.ts';
import { maxSeed } from '../../state/limits.ts';
import { useStore } from '../../state/use-store.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { AttackPicker } from './attack-picker.tsx';
import { ClassPickers } from './class-pickers.tsx';
import { ParameterControls } from './parameter-controls.tsx';
import { formFields } from './parameter-form.ts';
import type { Subject } from './use-subject.ts';
import { words } from './words.ts';

interface AttackFormProps {
  readonly subject: Subject;
  /** What the network says of the original, where known. */
  readonly before: Float32Array | null;
}

/** Everything that can be set about the attack but its epsilon. Memoised: most of the page's controls, still in a drag. */
export const AttackForm = memo(function AttackForm({ subject, before }: AttackFormProps) {
  const { dataset, attack } = subject;
  const isAimed = useStore(({ choice }) => targetOf(attack, choice.target) !== null);
  const isDrawn = useStore(({ choice, world }) => drawsAtRandom({ draft: choice, world }));
  const choose = useStore((store) => store.choose);
  const parameters = useStore((store) => store.choice.parameters);
  return (
    <section className="attack-form" aria-label={words.theAttack}>
      <AttackPicker attack={attack} isAimed={isAimed} onChange={(id) => choose({ attack: id })} />
      <div className="attack-fields">
        <ClassPickers subject={subject} before={before} />
        <ParameterControls
          fields={formFields(attack, dataset, parameters)}
          chosen={parameters}
          onChange={(values) => choose({ parameters: values })}
        />
        {isDrawn && <Seed />}
      </div>
    </section>
  );
});

/** Only for an attack that draws something at random, as it is set: its way, or its target. */
function Seed() {
  const choose = useStore((store) => store.choose);
  const seed = useStore((store) => store.choice.seed);
  return (
    <NumberField
      label={words.seed}
      value={seed}
      min={0}
      max={maxSeed}
      step={1}
      help={words.seedHelp}
      onChange={(value) => choose({ seed: value })}
    />
  );
}
