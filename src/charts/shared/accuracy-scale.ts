/** Two scales for accuracies in percent. */
import { scaleLinear, scalePow } from 'd3';

export interface AccuracyScale {
  /** CSS pixels. */
  readonly position: (accuracy: number) => number;
  /** Accuracies worth a tick, increasing. */
  readonly ticks: readonly number[];
  /** Accuracies at the two ends, lower first. */
  readonly domain: readonly [number, number];
}

type Range = readonly [number, number];

/** An error of 0 has no logarithm; it is drawn as that of half a picture in 10,000. */
const LEAST_ERROR = 0.005;

/** Errors that get a tick where there is room, the roundest first. */
const MANTISSAS = [1, 5, 2, 3, 4, 7] as const;

/**
 * By the logarithm of the error, 100 - accuracy, as in the paper's Fig. 3: from 99% to 99.9% is as far as from 0% to
 * 90%. Rises with the accuracy.
 * @param range where the lowest and the highest accuracy lie, CSS pixels
 * @param gap least distance between ticks, CSS pixels
 */
export function errorScale(accuracies: readonly number[], range: Range, gap: number): AccuracyScale {
  const logs = accuracies.map((accuracy) => Math.log10(Math.max(LEAST_ERROR, 100 - accuracy)));
  const [least, most] = logs.length > 0 ? [Math.min(...logs), Math.max(...logs)] : [0, 2];
  const room = Math.max(0.05, 0.09 * (most - least));
  const scale = scaleLinear([Math.min(2, most + room), least - room], range);
  const position = (accuracy: number): number => scale(Math.log10(Math.max(LEAST_ERROR, 100 - accuracy)));
  const [low, high] = scale.domain().map((log) => 100 - 10 ** log) as [number, number];
  return { position, ticks: thin(roundErrors(low, high), position, gap), domain: [low, high] };
}

/** Robust accuracies that get a tick on the axis of the square root, where there is room. */
const ROOT_TICKS = [0, 10, 50, 100, 1, 5, 20, 30, 40, 60, 80] as const;

export interface PercentScale extends AccuracyScale {
  /** Of the square root of the percentage: for values that reach down to 0, where most of the differences are. */
  readonly root: boolean;
}

/**
 * For robust accuracies: linear, and zoomed in, where all are large; else from 0 on, by the square root, so that 0.1%,
 * 1% and 10% are told apart beside 40%.
 */
export function percentScale(accuracies: readonly number[], range: Range, gap: number): PercentScale {
  const [least, most] = accuracies.length > 0 ? [Math.min(...accuracies), Math.max(...accuracies)] : [0, 100];
  const root = least < 25;
  const low = root ? 0 : 5 * Math.floor((least - 1) / 5);
  const high = Math.max(low + 10, Math.min(100, 10 * Math.ceil((most + 1) / 10)));
  // The scale starts a little above the axis, so that marks at 0% are not cut off.
  const [start, end] = range;
  const inner = [start + (end - start) * (root ? 0.025 : 0), end] as const;
  const position = scalePow([low, high], inner).exponent(root ? 0.5 : 1);
  const within = ROOT_TICKS.filter((tick) => tick <= high);
  return { position, ticks: root ? thin(within, position, gap) : position.ticks(5), domain: [low, high], root };
}

/** A note on the axis about its scale. */
export function percentRemark({ root, domain: [low] }: PercentScale, compact: boolean): string {
  if (root) return compact ? ' (√ axis)' : ' (axis by the square root)';
  return low > 0 ? `; axis from ${low}%` : '';
}

function roundErrors(low: number, high: number): number[] {
  const found: number[] = [];
  for (const mantissa of MANTISSAS) {
    for (let power = 2; power >= -3; power--) {
      const accuracy = 100 - mantissa * 10 ** power;
      if (accuracy >= low && accuracy <= high) found.push(accuracy);
    }
  }
  return found;
}

/** The first ones of a list that keep their distance, in increasing order. */
export function thin(values: readonly number[], position: (value: number) => number, gap: number): number[] {
  const kept: number[] = [];
  for (const value of values) {
    if (kept.every((other) => Math.abs(position(other) - position(value)) >= gap)) kept.push(value);
  }
  return kept.sort((a, b) => a - b);
}
