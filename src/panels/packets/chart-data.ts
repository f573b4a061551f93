/** From the figure to what each chart draws. */
import type { AttackCurve, AttackDensityData } from '../../charts/attack-density.ts';
import type { PacketInP, PacketInPData } from '../../charts/packet-in-p.ts';
import type { PacketInX, PacketInXData } from '../../charts/packet-in-x.ts';
import type { PlanePoint, UncertaintyPlaneData } from '../../charts/uncertainty-plane.ts';
import type { PacketFigure, PacketView } from '../../packets/figure.ts';

export interface Names {
  readonly a: string;
  readonly b: string;
}

export const controlName = 'window alone';

function inX(name: string, { packet }: PacketView): PacketInX {
  return { name, positions: packet.positions, density: packet.density, mean: packet.mean, sigmaX: packet.sigmaX };
}

function inP(name: string, { conjugate, packet }: PacketView): PacketInP {
  return { name, k: conjugate.k, density: conjugate.density, sigmaP: packet.sigmaP };
}

export function xData(figure: PacketFigure, names: Names): PacketInXData {
  const { scale, a, b, control, overlap } = figure;
  return { scale, a: inX(names.a, a), b: inX(names.b, b), control: inX(controlName, control), overlap: overlap.x.shared };
}

export function pData(figure: PacketFigure, names: Names): PacketInPData {
  const { scale, a, b, control, overlap } = figure;
  return { scale, a: inP(names.a, a), b: inP(names.b, b), control: inP(controlName, control), overlap: overlap.p.shared };
}

export function attackData(figure: PacketFigure, names: Names): AttackDensityData {
  const curve = (name: string, { attack, packet }: PacketView): AttackCurve => ({ name, ...attack, sigmaP: packet.sigmaP });
  const { scale, a, b, control } = figure;
  return { scale, a: curve(names.a, a), b: curve(names.b, b), control: curve(controlName, control) };
}

export interface Checkpoint {
  readonly epoch: number;
  readonly figure: PacketFigure;
  readonly current: boolean;
}

/** A dot for each class and checkpoint, in the order of the epochs. */
export function planeData(checkpoints: readonly Checkpoint[], names: Names): UncertaintyPlaneData {
  const ordered = [...checkpoints].sort((p, q) => p.epoch - q.epoch);
  const points = (which: 'a' | 'b'): PlanePoint[] =>
    ordered.map(({ epoch, figure, current }) => {
      const { sigmaX, sigmaP } = figure[which].relative;
      return { label: `epoch ${epoch}`, sigmaX, sigmaP, current };
    });
  const control = ordered[0]?.figure.control.relative;
  return {
    series: [
      { name: names.a, colour: 'a', points: points('a') },
      { name: names.b, colour: 'b', points: points('b') },
    ],
    control: control ? { name: controlName, sigmaX: control.sigmaX, sigmaP: control.sigmaP } : null,
  };
}
