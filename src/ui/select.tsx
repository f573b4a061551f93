import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { Icon } from './icon.tsx';
import './field.css';
import './select.css';

export interface Option<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly detail?: string;
}

interface SelectProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly Option<Id>[];
  readonly onChange: (id: Id) => void;
  readonly isDisabled?: boolean;
  /** Class whose colour is shown as a bar beside the value. */
  readonly swatch?: 'a' | 'b';
}

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, value, options, onChange, isDisabled = false, swatch } = props;
  return (
    <AriaSelect
      className="ui-field ui-select"
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <Label className="ui-field-label">{label}</Label>
      <Button className="ui-select-button">
        {swatch && <span className={`ui-select-swatch ui-select-swatch-${swatch}`} />}
        <SelectValue className="ui-select-value">{({ selectedText }) => selectedText || 'choose'}</SelectValue>
        <Icon name="chevron" size={12} />
      </Button>
      <Popover className="ui-select-popover" offset={4}>
        <ListBox className="ui-select-list" items={options}>
          {(option) => (
            <ListBoxItem className="ui-select-item" id={option.id} textValue={option.label}>
              <Text slot="label">{option.label}</Text>
              {option.detail && <Text slot="description">{option.detail}</Text>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
