import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { marksOf, nearestMark, type PlacedMark } from './chart-marks.ts';
import { type ChoosableMark, stepTo } from './mark-steps.ts';
import './mark-picker.css';

interface MarkPickerProps {
  /** Says what is chosen. */
  readonly label: string;
  /** The chart below, as it was last drawn. */
  readonly svg: SVGSVGElement | null;
  /** Path by path, each in the order of its stages. Other marks of the chart can be looked at, not chosen. */
  readonly choosable: readonly ChoosableMark[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  /** The mark under the pointer or the focus; null: none. */
  readonly onLook: (id: string | null) => void;
}

/**
 * Lies over a chart and makes its marks a list to choose from: by the pointer whichever is nearest, by keyboard one tab
 * stop, with the arrow keys along a path and from path to path. The chart itself stays a picture.
 */
export function MarkPicker({ label, svg, choosable, chosen, onChoose, onLook }: MarkPickerProps) {
  const marks = svg ? marksOf(svg) : [];
  const [looked, setLooked] = useState<string | null>(null);
  const layer = useRef<HTMLDivElement>(null);
  const look = (id: string | null): void => {
    if (id === looked) return;
    setLooked(id);
    onLook(id);
  };
  usePointer(layer, marks, look, (id) => {
    if (choosable.some((mark) => mark.id === id)) onChoose(id);
  });
  const places = new Map(marks.map((mark) => [mark.id, mark]));
  const ring = looked === null ? undefined : places.get(looked);
  const over = choosable.some(({ id }) => id === looked);
  return (
    <div
      ref={layer}
      className="ui-marks"
      data-over={over}
      onFocus={({ target }) => look(target instanceof HTMLElement ? (target.dataset['key'] ?? null) : null)}
      onBlur={() => look(null)}
      onKeyDownCapture={(event) => walk(event, choosable, places)}
    >
      {ring && <span className="ui-marks-ring" style={placeOf(ring)} />}
      <ListBox
        className="ui-marks-list"
        aria-label={label}
        layout="grid"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          const id = choosable.find((mark) => keys !== 'all' && keys.has(mark.id))?.id;
          if (id !== undefined && id !== chosen) onChoose(id);
        }}
      >
        {choosable.map(({ id, name }) => {
          const place = places.get(id);
          return (
            place && (
              <ListBoxItem
                key={id}
                id={id}
                className="ui-mark"
                textValue={name}
                aria-label={name}
                style={placeOf(place)}
              />
            )
          );
        })}
      </ListBox>
    </div>
  );
}

/** The list's own arrow keys know rows and columns, but no paths. */
function walk(
  event: KeyboardEvent<HTMLElement>,
  choosable: readonly ChoosableMark[],
  places: ReadonlyMap<string, PlacedMark>,
): void {
  const { target, key, currentTarget } = event;
  const from = target instanceof HTMLElement ? target.dataset['key'] : undefined;
  const to = from && stepTo(key, from, choosable, (id) => places.get(id)?.y);
  if (!to) return;
  event.preventDefault();
  event.stopPropagation();
  currentTarget.querySelector<HTMLElement>(`[data-key="${CSS.escape(to)}"]`)?.focus();
}

/** Marks may lie on one another, so not the element under the pointer counts, but the nearest mark. */
function usePointer(
  layer: { readonly current: HTMLElement | null },
  marks: readonly PlacedMark[],
  look: (id: string | null) => void,
  press: (id: string) => void,
): void {
  const near = (event: MouseEvent): string | null => {
    const { left, top } = layer.current!.getBoundingClientRect();
    return nearestMark(marks, event.clientX - left, event.clientY - top);
  };
  const onMove = useEffectEvent((event: MouseEvent) => look(near(event)));
  const onLeave = useEffectEvent(() => look(null));
  const onClick = useEffectEvent((event: MouseEvent) => {
    // Screen readers press an option itself, which has its own handler.
    if (event.target !== layer.current) return;
    const id = near(event);
    if (id !== null) press(id);
  });
  useEffect(() => {
    const element = layer.current;
    if (!element) return;
    const controller = new AbortController();
    const { signal } = controller;
    element.addEventListener('pointermove', onMove, { signal });
    element.addEventListener('pointerleave', onLeave, { signal });
    element.addEventListener('click', onClick, { signal });
    return () => controller.abort();
  }, [layer]);
}

function placeOf({ x, y }: PlacedMark) {
  return { left: x, top: y };
}
