import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { Text } from 'react-aria-components/Text';
import { Icon } from './icon.tsx';
import './field.css';
import './number-field.css';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
  readonly help?: string;
  readonly isDisabled?: boolean;
}

/** Typed numbers, arrow keys and two buttons. Anything but a number leaves the value as it was. */
export function NumberField({ label, value, min, max, step, onChange, help, isDisabled = false }: NumberFieldProps) {
  return (
    <AriaNumberField
      className="ui-field ui-number"
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      isDisabled={isDisabled}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 6 }}
      onChange={(next) => {
        if (Number.isFinite(next)) onChange(next);
      }}
    >
      <Label className="ui-field-label">{label}</Label>
      <Group className="ui-number-group">
        <Button slot="decrement" className="ui-number-button">
          <Icon name="minus" size={12} />
        </Button>
        <Input className="ui-number-input" />
        <Button slot="increment" className="ui-number-button">
          <Icon name="plus" size={12} />
        </Button>
      </Group>
      {help && (
        <Text slot="description" className="ui-field-help">
          {help}
        </Text>
      )}
    </AriaNumberField>
  );
}
