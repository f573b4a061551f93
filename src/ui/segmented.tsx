import { useId } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { Option } from './select.tsx';
import './field.css';
import './segmented.css';

interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly Option<Id>[];
  readonly onChange: (id: Id) => void;
  readonly isDisabled?: boolean;
}

/** A few choices side by side, exactly one of them taken: a radio group to a screen reader. */
export function Segmented<Id extends string>({ label, value, options, onChange, isDisabled }: SegmentedProps<Id>) {
  const labelId = useId();
  return (
    <div className="ui-field">
      <span id={labelId} className="ui-field-label">
        {label}
      </span>
      <ToggleButtonGroup
        className="ui-segmented"
        aria-labelledby={labelId}
        selectionMode="single"
        disallowEmptySelection
        isDisabled={isDisabled ?? false}
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          const chosen = options.find((option) => keys.has(option.id));
          if (chosen) onChange(chosen.id);
        }}
      >
        {options.map((option) => (
          <ToggleButton key={option.id} id={option.id} className="ui-segment">
            {option.label}
            {option.detail && <small>{option.detail}</small>}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
