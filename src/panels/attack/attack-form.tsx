import { memo } from 'react';
import { maxSeed } from '../../state/limits.ts';
import { useStore } from '../../state/use-store.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { AttackPicker } from './attack-picker.tsx';
import { ClassPicker } from './class-picker.tsx';
import { ParameterControls } from './parameter-controls.tsx';
import { formFields } from './parameter-form.ts';
import type { Subject } from './use-subject.ts';
import { nameOf } from './verdict.ts';

interface AttackFormProps {
  readonly subject: Subject;
  /** What the network says of the original, and the class that the attack aimed at, where known. */
  readonly answer: number | null;
  readonly aim: number | null;
}

/** Everything that can be set about the attack but its epsilon. Memoised: most of the page's controls, still in a drag. */
export const AttackForm = memo(function AttackForm({ subject, answer, aim }: AttackFormProps) {
  const { dataset, attack, classes } = subject;
  const choose = useStore((store) => store.choose);
  const parameters = useStore((store) => store.choice.parameters);
  const label = useStore((store) => store.choice.label);
  const target = useStore((store) => store.choice.target);
  const seed = useStore((store) => store.choice.seed);
  return (
    <section className="attack-form" aria-label="The attack">
      <AttackPicker attack={attack} onChange={(id) => choose({ attack: id })} />
      <div className="attack-fields">
        {attack.targeted ? (
          <ClassPicker
            label="target class"
            classes={classes}
            value={target}
            automatic={`least likely${named(classes, target === null ? aim : null)}`}
            onChange={(value) => choose({ target: value })}
          />
        ) : (
          <ClassPicker
            label="label whose loss is raised"
            classes={classes}
            value={label}
            automatic={`the network's answer${named(classes, answer)}`}
            onChange={(value) => choose({ label: value })}
          />
        )}
        <ParameterControls
          fields={formFields(attack, dataset, parameters)}
          chosen={parameters}
          onChange={(values) => choose({ parameters: values })}
        />
        <NumberField
          label="seed"
          value={seed}
          min={0}
          max={maxSeed}
          step={1}
          help="For what is drawn at random: the same seed gives the same picture."
          onChange={(value) => choose({ seed: value })}
        />
      </div>
    </section>
  );
});

function named(classes: readonly string[], index: number | null): string {
  return index === null ? '' : ` (${nameOf(classes, index)})`;
}
