import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Button, type PressEvent } from 'react-aria-components/Button';
import type { Picture, Shape } from '../../core/types.ts';
import { PictureBlank, PictureCanvas } from '../../ui/picture-canvas.tsx';
import { FlipHint } from './prose.tsx';

interface Side {
  readonly picture: Picture;
  readonly alt: string;
  readonly heading: ReactNode;
}

interface FlipPictureProps {
  readonly shape: Shape;
  /** Shown unless it is held; null: still to come. */
  readonly own: Side | null;
  readonly other: Side | null;
  /** Of the button that lies over the picture. */
  readonly name: string;
  /** The heading while nothing is there. */
  readonly children: ReactNode;
}

/**
 * A picture that shows another one in its place while it is held: pointer, finger, F, Enter or Space. The eye sees then
 * what moves. Assistive technology, which presses without holding, turns it over and back.
 */
export function FlipPicture({ shape, own, other, name, children }: FlipPictureProps) {
  const [held, setHeld] = useState(false);
  const shown = held && other ? other : own;
  return (
    <>
      <div className="attack-heading">
        {shown?.heading ?? children}
        {own && other && <FlipHint />}
      </div>
      <div className="attack-flip" data-held={held ? '' : undefined}>
        {shown ? <PictureCanvas picture={shown.picture} alt={shown.alt} /> : <PictureBlank shape={shape} />}
        {own && other && <FlipButton name={name} held={held} hold={setHeld} />}
      </div>
    </>
  );
}

interface FlipButtonProps {
  readonly name: string;
  readonly held: boolean;
  readonly hold: (held: boolean) => void;
}

function FlipButton({ name, held, hold }: FlipButtonProps) {
  const isVirtual = ({ pointerType }: PressEvent): boolean => pointerType === 'virtual';
  const onKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() === 'f' && !event.ctrlKey && !event.metaKey) hold(event.type === 'keydown');
  };
  return (
    <Button
      className="attack-flip-button"
      aria-label={name}
      aria-pressed={held}
      onPressStart={(event) => hold(isVirtual(event) ? !held : true)}
      onPressEnd={(event) => !isVirtual(event) && hold(false)}
      onKeyDown={onKey}
      onKeyUp={onKey}
      onBlur={() => hold(false)}
    />
  );
}
