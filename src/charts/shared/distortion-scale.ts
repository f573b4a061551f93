import { scaleLog } from 'd3';
import { thin } from './accuracy-scale.ts';

export interface DistortionScale {
  /** CSS pixels; of what is beyond everything, the place for that. */
  readonly position: (distortion: number | null) => number;
  readonly ticks: readonly number[];
}

/** Of each power of ten, the roundest first. */
const MANTISSAS = [1, 3, 2, 5] as const;

/**
 * Logarithmic: networks that were trained under attack lie ten times as high as others.
 * @param range where small and large distortions lie, CSS pixels; what is beyond everything lies at its far end
 * @param gap least distance between ticks, CSS pixels
 */
export function distortionScale(
  distortions: readonly (number | null)[],
  [start, end]: readonly [number, number],
  gap: number,
): DistortionScale {
  const found = distortions.filter((value) => value !== null && value > 0) as number[];
  const isBeyond = distortions.some((value) => value === null);
  const [least, most] = found.length > 0 ? [Math.min(...found), Math.max(...found)] : [0.01, 1];
  const room = (most / least) ** 0.06 * 1.06;
  const top = isBeyond ? end + 0.09 * (start - end) : end;
  const scale = scaleLog([least / room, most * room], [start, top]);
  const position = (value: number | null): number => (value === null ? end : scale(Math.max(value, least / room)));
  return { position, ticks: thin(roundValues(least / room, most * room), position, gap) };
}

function roundValues(low: number, high: number): number[] {
  const powers = Array.from({ length: 8 }, (_, i) => i - 7);
  return MANTISSAS.flatMap((mantissa) => powers.map((power) => Number(`${mantissa}e${power}`))).filter(
    (value) => value >= low && value <= high,
  );
}
