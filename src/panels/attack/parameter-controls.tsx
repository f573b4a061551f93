import { NumberField } from '../../ui/number-field.tsx';
import { Slider } from '../../ui/slider.tsx';
import { Switch } from '../../ui/switch.tsx';
import { type FormField, type Values, withValue } from './parameter-form.ts';

interface ParameterControlsProps {
  readonly fields: readonly FormField[];
  readonly chosen: Values;
  readonly onChange: (values: Values) => void;
}

/** The generated form: a control for each parameter that the attack declares. */
export function ParameterControls({ fields, chosen, onChange }: ParameterControlsProps) {
  return fields.map((field) => (
    <Control key={field.id} field={field} onChange={(value) => onChange(withValue(chosen, field, value))} />
  ));
}

interface ControlProps {
  readonly field: FormField;
  readonly onChange: (value: number | boolean) => void;
}

function Control({ field, onChange }: ControlProps) {
  if (field.kind === 'switch') {
    return <Switch label={field.label} value={field.value} help={field.help} onChange={onChange} />;
  }
  const { kind, id: _, ...numbers } = field;
  return kind === 'slider' ? (
    <Slider {...numbers} onChange={onChange} />
  ) : (
    <NumberField
      label={field.label}
      value={field.value}
      min={field.min}
      max={field.max}
      step={field.step}
      help={field.help}
      onChange={onChange}
    />
  );
}
