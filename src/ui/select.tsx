import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { Icon } from './icon.tsx';
import { words } from './words.ts';
import './field.css';
import './select.css';

export interface Option<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly detail?: string;
  /** Options of one group stand together under its name. */
  readonly group?: string;
}

interface SelectProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly Option<Id>[];
  readonly onChange: (id: Id) => void;
  readonly isDisabled?: boolean;
  /** Class whose colour is shown as a bar beside the value. */
  readonly swatch?: 'a' | 'b';
  readonly help?: string | undefined;
}

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, value, options, onChange, isDisabled = false, swatch, help } = props;
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
        <SelectValue className="ui-select-value">{({ selectedText }) => selectedText || words.choose}</SelectValue>
        <Icon name="chevron" size={12} />
      </Button>
      <Popover className="ui-select-popover" offset={4}>
        <ListBox className="ui-select-list">
          {groupsOf(options).map(([group, members]) =>
            group === undefined ? (
              members.map(item)
            ) : (
              <ListBoxSection key={group} id={group}>
                <Header className="ui-select-group">{group}</Header>
                {members.map(item)}
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </Popover>
      {help && (
        <Text slot="description" className="ui-field-help">
          {help}
        </Text>
      )}
    </AriaSelect>
  );
}

function item({ id, label, detail }: Option<string>) {
  return (
    <ListBoxItem key={id} className="ui-select-item" id={id} textValue={label}>
      <Text slot="label">{label}</Text>
      {detail && <Text slot="description">{detail}</Text>}
    </ListBoxItem>
  );
}

/** In the order in which the groups first appear. */
function groupsOf<O extends Option<string>>(
  options: readonly O[],
): (readonly [group: string | undefined, members: readonly O[]])[] {
  return [...new Set(options.map(({ group }) => group))].map((group) => [
    group,
    options.filter((option) => option.group === group),
  ]);
}
