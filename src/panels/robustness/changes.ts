/** How a network's distortion changed as it learned, and what training under attack gives: from the numbers alone. */
import type { DistortionPoint } from '../../charts/robustness.ts';
import type { MeasuredNetwork } from './measured.ts';

export type Direction = 'rises' | 'falls' | 'stays';

export interface Change {
  readonly name: string;
  readonly from: DistortionPoint;
  readonly to: DistortionPoint;
  readonly direction: Direction;
}

/** From its first to its last checkpoint. */
export function changesIn(measured: readonly MeasuredNetwork[]): Change[] {
  return measured.flatMap(({ series: { name, points } }) => {
    const [from, to] = [points[0], points.at(-1)];
    return from && to && from !== to ? [{ name, from, to, direction: directionOf(from, to) }] : [];
  });
}

/** More than chance where the two intervals do not meet. */
function directionOf(from: DistortionPoint, to: DistortionPoint): Direction {
  if (least(to) > most(from)) return 'rises';
  return most(to) < least(from) ? 'falls' : 'stays';
}

function least({ low }: DistortionPoint): number {
  return low ?? Infinity;
}

function most({ high }: DistortionPoint): number {
  return high ?? Infinity;
}

export interface Gain {
  readonly name: string;
  readonly standardName: string;
  readonly epoch: number;
  /** How many times as far; null: beyond everything that was tried. */
  readonly times: number | null;
}

/** A network that was trained under attack beside the usual one of its architecture, at their last common epoch. */
export function gainsIn(measured: readonly MeasuredNetwork[]): Gain[] {
  return measured
    .filter(({ network }) => network.training === 'robust')
    .flatMap(({ network, series }) => {
      const usual = measured.find(
        (other) => other.network.training === 'standard' && other.network.architecture === network.architecture,
      );
      const isInBoth = ({ epoch }: DistortionPoint): boolean =>
        usual?.series.points.some((point) => point.epoch === epoch) ?? false;
      const after = series.points.findLast(isInBoth);
      const before = usual?.series.points.find(({ epoch }) => epoch === after?.epoch);
      if (!usual || !after || after.epoch === null || !before?.median) return [];
      const times = after.median === null ? null : after.median / before.median;
      return [{ name: series.name, standardName: usual.series.name, epoch: after.epoch, times }];
    });
}
