import { classOfTarget, type Target, targetNames } from '../../attacks/target.ts';
import { targetOf } from '../../attacks/aim.ts';
import { argmax } from '../../core/logits.ts';
import { useStore } from '../../state/use-store.ts';
import { classNameOf } from '../../ui/class-name.ts';
import { type Option, Select } from '../../ui/select.tsx';
import type { Subject } from './use-subject.ts';
import { words } from './words.ts';

interface ClassPickersProps {
  readonly subject: Subject;
  /** What the network says of the original, where known. */
  readonly before: Float32Array | null;
}

/** The class to reach or, where none is aimed at, the class to leave. */
export function ClassPickers({ subject, before }: ClassPickersProps) {
  const { attack } = subject;
  const chosen = useStore((store) => store.choice.target);
  const props = { subject, before };
  if (attack.isTargetFixed) return <FixedTarget {...props} />;
  return (
    <>
      {attack.aim !== 'away' && <TargetPicker {...props} />}
      {targetOf(attack, chosen) === null && <LabelPicker {...props} />}
    </>
  );
}

const none = 'none';
const auto = 'auto';

/** By what it is to the network, or by its name; of an attack that can do both, also none. */
function TargetPicker({ subject: { attack, classes }, before }: ClassPickersProps) {
  const choose = useStore((store) => store.choose);
  const chosen = useStore((store) => store.choice.target);
  const nameOf = useTargetNames(classes, before);
  const options: Option<string>[] = [
    ...(attack.aim === 'either' ? [{ id: none, label: words.noTarget }] : []),
    ...targetNames.map((name) => ({ id: name, label: nameOf(name) })),
    ...classes.map((name, index) => ({ id: String(index), label: name, group: words.oneClass })),
  ];
  const value = targetOf(attack, chosen);
  return (
    <Select
      label={words.target}
      value={value === null ? none : String(value)}
      options={options}
      onChange={(id) => choose({ target: targetFrom(id) })}
    />
  );
}

function targetFrom(id: string): Target | null {
  if (id === none) return null;
  return targetNames.find((name) => name === id) ?? Number(id);
}

/** An attack that is made for one target: nothing to choose. */
function FixedTarget({ subject: { attack, classes }, before }: ClassPickersProps) {
  const nameOf = useTargetNames(classes, before);
  const target = targetOf(attack, null);
  return (
    <dl className="ui-field attack-fixed">
      <dt className="ui-field-label">{words.target}</dt>
      <dd>
        {target !== null && nameOf(target)}
        <small className="ui-field-help">{words.targetFixed}</small>
      </dd>
    </dl>
  );
}

function LabelPicker({ subject: { classes }, before }: ClassPickersProps) {
  const choose = useStore((store) => store.choose);
  const label = useStore((store) => store.choice.label);
  const answer = before && classNameOf(classes, argmax(before));
  return (
    <Select
      label={words.label}
      value={label === null ? auto : String(label)}
      options={[
        { id: auto, label: words.networksAnswer(answer) },
        ...classes.map((name, index) => ({ id: String(index), label: name })),
      ]}
      onChange={(id) => choose({ label: id === auto ? null : Number(id) })}
    />
  );
}

/** `least likely (frog)`: which class a target by name is, where the network's answer is known. */
function useTargetNames(classes: readonly string[], before: Float32Array | null): (target: Target) => string {
  const label = useStore((store) => store.choice.label);
  const seed = useStore((store) => store.choice.seed);
  return (target) => {
    if (typeof target === 'number') return classNameOf(classes, target);
    const known = before && classOfTarget(target, { logits: before, label: label ?? argmax(before), seed });
    return words.targetBy(target, known === null ? null : classNameOf(classes, known));
  };
}
