import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon, type IconName } from './icon.tsx';
import './button.css';

interface ButtonProps {
  readonly children?: ReactNode;
  readonly icon?: IconName;
  /** Needed where there is no text. */
  readonly label?: string;
  /** `quiet` looks like a link, for actions beside a figure. */
  readonly look?: 'solid' | 'plain' | 'quiet';
  readonly isDisabled?: boolean;
  /** Whether what it opens is open, and the id of that. */
  readonly opens?: { readonly isOpen: boolean; readonly id: string };
  readonly onPress: () => void;
}

export function Button({ children, icon, label, look = 'plain', isDisabled = false, opens, onPress }: ButtonProps) {
  const shape = children === undefined ? 'ui-button-icon' : '';
  return (
    <AriaButton
      className={`ui-button ui-button-${look} ${shape}`}
      aria-label={label}
      {...(opens ? { 'aria-expanded': opens.isOpen, 'aria-controls': opens.id } : {})}
      isDisabled={isDisabled}
      onPress={onPress}
    >
      {icon && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}
