import { type KeyboardEvent, type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from 'react';
import { Label } from 'react-aria-components/Label';
import { Slider as AriaSlider, SliderFill, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { words } from './words.ts';
import './field.css';
import './slider.css';

export interface Tick {
  readonly value: number;
  readonly label: string;
}

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
  /** The value as the person reads and hears it. */
  readonly format?: (value: number) => string;
  /** A double click on the handle, Delete or Backspace goes back here; Home and End stay the ends of the track. */
  readonly initial?: number;
  /** Marked values; each is a button that goes there. */
  readonly ticks?: readonly Tick[];
  readonly help?: string;
  readonly hideLabel?: boolean;
  readonly isDisabled?: boolean;
  /** Drawn below the track, on the same horizontal axis. */
  readonly below?: ReactNode;
}

const plain = (value: number): string => String(Number(value.toPrecision(4)));

export function Slider(props: SliderProps) {
  const { label, value, min, max, step, onChange, format = plain, initial, ticks = [], help } = props;
  const helpId = useId();
  const input = useSpoken(format(value));
  const reset = (): void => {
    if (initial !== undefined && !props.isDisabled) onChange(initial);
  };
  const scrolled = useUndo(value, onChange);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Delete' || event.key === 'Backspace') reset();
  };
  return (
    <AriaSlider
      className="ui-field ui-slider"
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      isDisabled={props.isDisabled ?? false}
      onChange={(next) => onChange(Number(next))}
      {...(props.hideLabel ? { 'aria-label': label } : {})}
    >
      {!props.hideLabel && (
        <div className="ui-field-head">
          <Label className="ui-field-label">{label}</Label>
          <SliderOutput className="ui-field-value">{format(value)}</SliderOutput>
        </div>
      )}
      <div className="ui-slider-body" {...scrolled}>
        <SliderTrack className="ui-slider-track" onDoubleClick={reset}>
          <SliderFill className="ui-slider-fill" />
          {ticks.map((tick) => (
            <span key={tick.label} className="ui-slider-mark" style={{ left: place(tick.value, min, max) }} />
          ))}
          <SliderThumb
            className="ui-slider-thumb"
            inputRef={input}
            onKeyDown={onKeyDown}
            {...(help ? { 'aria-describedby': helpId } : {})}
          />
        </SliderTrack>
        {ticks.length > 0 && <Ticks ticks={ticks} min={min} max={max} label={label} onChange={onChange} />}
      </div>
      {props.below}
      {help && (
        <p id={helpId} className="ui-field-help">
          {help}
        </p>
      )}
    </AriaSlider>
  );
}

/**
 * The library speaks the bare number; people hear the value as it is written. After every render, because it writes its
 * own text whenever the number changes.
 */
function useSpoken(text: string): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.setAttribute('aria-valuetext', text));
  return input;
}

/**
 * A finger on the track moves the handle at once. Where it then scrolls the page, which the browser tells by
 * cancelling, the value goes back to what it was.
 */
function useUndo(value: number, onChange: (value: number) => void) {
  const before = useRef(value);
  return {
    onPointerDownCapture: () => {
      before.current = value;
    },
    onPointerCancelCapture: () => onChange(before.current),
  };
}

interface TicksProps extends Required<Pick<SliderProps, 'ticks' | 'min' | 'max' | 'label' | 'onChange'>> {}

function Ticks({ ticks, min, max, label, onChange }: TicksProps) {
  return (
    <div className="ui-slider-ticks">
      {ticks.map((tick) => (
        <button
          key={tick.label}
          type="button"
          className="ui-slider-tick"
          style={{ left: place(tick.value, min, max) }}
          aria-label={words.tick(label, tick.label)}
          onClick={() => onChange(tick.value)}
        >
          {tick.label}
        </button>
      ))}
    </div>
  );
}

function place(value: number, min: number, max: number): string {
  return `${((value - min) / (max - min)) * 100}%`;
}
