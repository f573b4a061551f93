import { type ReactNode, useId, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { words } from './words.ts';

interface LeadProps {
  /** One sentence, short enough for a line where there is room. */
  readonly children: ReactNode;
  /** What follows it, on demand; on paper it is always there. */
  readonly more: ReactNode;
}

/** What stands above a view, and says what one sees there. */
export function Lead({ children, more }: LeadProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="page-lead">
      <p>
        {children}{' '}
        <Button
          look="quiet"
          label={isOpen ? words.lessAbout : words.moreAbout}
          opens={{ isOpen, id }}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? words.less : words.more}
        </Button>
      </p>
      <p id={id} hidden={!isOpen}>
        {more}
      </p>
    </div>
  );
}
