import { memo } from 'react';
import { completeParameters } from '../../attacks/parameters.ts';
import { maxSeed } from '../../state/limits.ts';
import { useStore } from '../../state/use-store.ts';
import { classNameOf } from '../../ui/class-name.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { AttackPicker } from './attack-picker.tsx';
import { ClassPicker } from './class-picker.tsx';
import { ParameterControls } from './parameter-controls.tsx';
import { formFields } from './parameter-form.ts';
import type { Subject } from './use-subject.ts';
import { words } from './words.ts';

interface AttackFormProps {
  readonly subject: Subject;
  /** What the network says of the original, and the class that the attack aimed at, where known. */
  readonly answer: number | null;
  readonly aim: number | null;
}

/** Everything that can be set about the attack but its epsilon. Memoised: most of the page's controls, still in a drag. */
export const AttackForm = memo(function AttackForm({ subject, answer, aim }: AttackFormProps) {
  const { dataset, attack } = subject;
  const choose = useStore((store) => store.choose);
  const parameters = useStore((store) => store.choice.parameters);
  return (
    <section className="attack-form" aria-label={words.theAttack}>
      <AttackPicker attack={attack} onChange={(id) => choose({ attack: id })} />
      <div className="attack-fields">
        <AttackedClass subject={subject} answer={answer} aim={aim} />
        <ParameterControls
          fields={formFields(attack, dataset, parameters)}
          chosen={parameters}
          onChange={(values) => choose({ parameters: values })}
        />
        {attack.random(completeParameters(attack, dataset, parameters)) && <Seed />}
      </div>
    </section>
  );
});

/** Only for an attack that draws something at random, as it is set. */
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

/** The class to reach or, for an attack that leads away from one, the class to leave. */
function AttackedClass({ subject: { attack, classes }, answer, aim }: AttackFormProps) {
  const choose = useStore((store) => store.choose);
  const label = useStore((store) => store.choice.label);
  const target = useStore((store) => store.choice.target);
  const named = (index: number | null): string | null => (index === null ? null : classNameOf(classes, index));
  return attack.aim === 'towards' ? (
    <ClassPicker
      label={words.target}
      classes={classes}
      value={typeof target === 'number' ? target : null}
      automatic={words.leastLikely(named(target === null ? aim : null))}
      onChange={(value) => choose({ target: value })}
    />
  ) : (
    <ClassPicker
      label={words.label}
      classes={classes}
      value={label}
      automatic={words.networksAnswer(named(answer))}
      onChange={(value) => choose({ label: value })}
    />
  );
}
