import { Select } from '../../ui/select.tsx';

interface ClassPickerProps {
  readonly label: string;
  readonly classes: readonly string[];
  readonly value: number | null;
  /** What the program takes when nothing is chosen. */
  readonly automatic: string;
  readonly onChange: (value: number | null) => void;
}

const auto = 'auto';

export function ClassPicker({ label, classes, value, automatic, onChange }: ClassPickerProps) {
  const options = [
    { id: auto, label: automatic },
    ...classes.map((name, index) => ({ id: String(index), label: name })),
  ];
  return (
    <Select
      label={label}
      value={value === null ? auto : String(value)}
      options={options}
      onChange={(id) => onChange(id === auto ? null : Number(id))}
    />
  );
}
