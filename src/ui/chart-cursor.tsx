import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { type Domain, movedBy, nearestStep, shareOf } from './cursor-steps.ts';
import type { CurveEnds } from './use-curve-ends.ts';
import './chart-cursor.css';

interface ChartCursorProps {
  /** Where the chart's horizontal axis begins and ends: see useCurveEnds. */
  readonly ends: CurveEnds;
  /** What the axis has at its ends. */
  readonly domain: Domain;
  /** In the axis' unit, as are `step` and `start`; null: nothing is pointed at. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** After a click, a tap, Enter or Space. */
  readonly onChoose?: (value: number) => void;
  readonly label: string;
  /** The cursor stands on multiples of this; an arrow key moves it by one, Page up and down by ten. */
  readonly step: number;
  /** Where the keyboard begins. */
  readonly start: number;
  /** All that is read out at a place, for a screen reader. */
  readonly say: (value: number) => string;
  /** Beside the cursor while there is one; `say` has the same in words. */
  readonly children?: ReactNode;
}

/**
 * Reads a chart along its horizontal axis, by mouse, finger or keyboard. Lies over the chart, in a box of its size with
 * `position: relative`. A finger that moves up or down scrolls the page.
 */
export function ChartCursor(props: ChartCursorProps) {
  const { ends, domain, value, onChange, onChoose, label, step, say } = props;
  const start = nearestStep(props.start, domain, step);
  const shown = value ?? start;
  const point = (event: PointerEvent): void => onChange(valueAt(event, domain, step));
  const down = (event: PointerEvent<HTMLElement>): void => {
    // A finger that only moves sideways gives no focus, and leaving the focus is what ends the reading.
    event.currentTarget.focus({ preventScroll: true });
    point(event);
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const moved = movedBy(event.key, shown, domain, step);
    if (moved !== null) onChange(moved);
    else if (event.key === 'Enter' || event.key === ' ') onChoose?.(shown);
    else if (event.key === 'Escape') onChange(null);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="ui-cursor"
      style={{ left: ends[0], right: ends[1] }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={domain[0]}
      aria-valuemax={domain[1]}
      aria-valuenow={shown}
      aria-valuetext={say(shown)}
      onPointerDown={down}
      onPointerMove={point}
      onPointerLeave={(event) => event.pointerType === 'mouse' && onChange(null)}
      onPointerCancel={() => onChange(null)}
      onClick={() => value !== null && onChoose?.(value)}
      onFocus={() => value === null && onChange(start)}
      onBlur={() => onChange(null)}
      onKeyDown={keyDown}
    >
      {value !== null && (
        <CursorLine share={shareOf(value, domain)}>
          {props.children && <div className="ui-cursor-readout">{props.children}</div>}
        </CursorLine>
      )}
    </div>
  );
}

interface CursorLineProps {
  /** Of the plot's width, 0 to 1. */
  readonly share: number;
  readonly children?: ReactNode;
}

/** What is read stands on the side that has more room. */
function CursorLine({ share, children }: CursorLineProps) {
  return (
    <div className="ui-cursor-line" data-side={share > 0.5 ? 'left' : 'right'} style={{ left: `${share * 100}%` }}>
      {children}
    </div>
  );
}

/** The overlay is as wide as the axis. */
function valueAt({ clientX, currentTarget }: PointerEvent, domain: Domain, step: number): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return nearestStep(domain[0] + ((clientX - left) / width) * (domain[1] - domain[0]), domain, step);
}
