import { useId } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components/Switch';
import './field.css';
import './switch.css';

interface SwitchProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly help?: string;
  readonly isDisabled?: boolean;
}

export function Switch({ label, value, onChange, help, isDisabled = false }: SwitchProps) {
  const helpId = useId();
  return (
    <div className="ui-field">
      <AriaSwitch
        className="ui-switch"
        isSelected={value}
        onChange={onChange}
        isDisabled={isDisabled}
        {...(help ? { 'aria-describedby': helpId } : {})}
      >
        <span className="ui-switch-track" />
        {label}
      </AriaSwitch>
      {help && (
        <p id={helpId} className="ui-field-help">
          {help}
        </p>
      )}
    </div>
  );
}
