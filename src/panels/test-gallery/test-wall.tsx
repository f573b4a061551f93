import { type KeyboardEvent, memo, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Outcome } from '../../core/outcome.ts';
import type { TestSet } from '../../datasets/test-set/test-set.ts';
import { pictureScore } from '../../state/test-set/browse.ts';
import type { Answers } from '../../engine/protocol.ts';
import type { Score } from '../../state/test-set/types.ts';
import { classNameOf } from '../../ui/class-name.ts';
import { Thumbnail } from './thumbnail.tsx';
import { useRoom } from './use-room.ts';
import { columnsIn, placeAfter, placeOf, placesInView, topFor } from './wall.ts';
import { words } from './words.ts';

interface TestWallProps {
  readonly label: string;
  readonly set: TestSet;
  /** Numbers of the pictures to show, increasing. */
  readonly indices: Uint32Array;
  readonly score: Score | null;
  readonly classes: readonly string[];
  /** Number of the chosen picture; null: another picture is. */
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
}

/**
 * All pictures of a test set to scroll through. Only those in view are in the page: the library's list builds every one
 * of 10,000 entries on each change, which took most of a second. The wall keeps the focus, and tells which picture its
 * arrow keys have reached (aria-activedescendant), so that scrolling one out of view loses nothing.
 */
export function TestWall({ label, set, indices, score, classes, chosen, onChoose }: TestWallProps) {
  const id = useId();
  const view = useRef<HTMLDivElement>(null);
  const cell = useRef<HTMLSpanElement>(null);
  const room = useRoom(view, cell);
  const [top, setTop] = useState(0);
  const [reached, setReached] = useState(0);
  const active = Math.min(reached, indices.length - 1);
  const [first, end] = placesInView(room, top, indices.length);
  const columns = columnsIn(room);

  function show(place: number): void {
    if (view.current) view.current.scrollTop = topFor(room, view.current.scrollTop, place);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = placeAfter(event.key, active, room, indices.length);
    if (next !== null) {
      setReached(next);
      show(next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      const index = indices[active];
      if (index !== undefined) onChoose(index);
    } else return;
    event.preventDefault();
  }
  useChosen(chosen === null ? -1 : placeOf(indices, chosen), room.cell, (place) => {
    setReached(place);
    show(place);
  });
  return (
    <div
      ref={view}
      className="wall"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={active >= first && active < end ? `${id}-${active}` : undefined}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <span ref={cell} className="wall-cell wall-probe" aria-hidden="true" />
      <div role="presentation" className="wall-all" style={{ height: Math.ceil(indices.length / columns) * room.cell }}>
        {room.cell > 0 &&
          Array.from(indices.subarray(first, end), (index, i) => {
            const place = first + i;
            return (
              <Cell
                key={index}
                id={`${id}-${place}`}
                set={set}
                index={index}
                place={place}
                of={indices.length}
                left={(place % columns) * room.cell}
                top={Math.floor(place / columns) * room.cell}
                {...stateOf(set, score, index, classes)}
                isActive={place === active}
                isChosen={index === chosen}
                onChoose={onChoose}
              />
            );
          })}
      </div>
    </div>
  );
}

/** Follows the choice where it was made elsewhere: by number, at random, with the back button. */
function useChosen(place: number, cell: number, follow: (place: number) => void): void {
  const latest = useRef(follow);
  useLayoutEffect(() => void (latest.current = follow));
  useEffect(() => {
    if (place >= 0 && cell > 0) latest.current(place);
  }, [place, cell]);
}

function stateOf(set: TestSet, score: Score | null, index: number, classes: readonly string[]) {
  const name = classNameOf(classes, set.labels[index]!);
  const found = score && pictureScore(score, index);
  if (!score || !found) return { outcome: null, name };
  const answerOf = (answers: Answers): string => classNameOf(classes, answers[index]!);
  const clean = found.isRight ? name : words.wrong(name, answerOf(score.predictions));
  const { outcome } = found;
  if (!score.attacked || outcome === null) return { outcome: found.isRight ? null : ('wrong' as const), name: clean };
  const isPlain = outcome === 'held' || outcome === 'already';
  return { outcome, name: isPlain ? clean : words.attacked(clean, answerOf(score.attacked), outcome) };
}

interface CellProps {
  readonly id: string;
  readonly set: TestSet;
  readonly index: number;
  readonly place: number;
  readonly of: number;
  readonly left: number;
  readonly top: number;
  readonly name: string;
  readonly outcome: Outcome | 'wrong' | null;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (index: number) => void;
}

const Cell = memo(function Cell(props: CellProps) {
  const { id, set, index, place, of, left, top, name, outcome, isActive, isChosen, onChoose } = props;
  const title = words.cell(index, name);
  const at = useMemo(() => ({ transform: `translate(${left}px, ${top}px)` }), [left, top]);
  return (
    // Not focusable itself: a press of it gives the focus to the listbox, which has the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="option"
      className="wall-cell"
      style={at}
      aria-label={title}
      aria-selected={isChosen}
      aria-setsize={of}
      aria-posinset={place + 1}
      data-active={isActive ? '' : undefined}
      data-outcome={outcome ?? undefined}
      title={title}
      onClick={() => onChoose(index)}
    >
      <Thumbnail set={set} index={index} />
    </div>
  );
});
