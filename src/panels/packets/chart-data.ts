/** From the figure to what each chart draws. */
import type { AttackCurve, AttackDensityData } from '../../charts/attack-density.ts';
import type { PacketInP, PacketInPData } from '../../charts/packet-in-p.ts';
import type { PacketInX, PacketInXData } from '../../charts/packet-in-x.ts';
import type { PlanePoint, PlaneSeries, UncertaintyPlaneData } from '../../charts/uncertainty-plane.ts';
import type { PacketFigure, PacketView } from '../../packets/figure.ts';
import { areOfOneNetwork, type Checkpoint, inOrder } from './checkpoint.ts';
import { words } from './words.ts';

export interface Names {
  readonly a: string;
  readonly b: string;
}

function inX(name: string, { packet, relative }: PacketView, scale: number): PacketInX {
  const { positions, density, mean, sigmaX } = packet;
  return { name, positions, density, mean, sigmaX, told: relative.sigmaX * scale };
}

function inP(name: string, { conjugate, packet, relative }: PacketView, scale: number): PacketInP {
  const { k, density } = conjugate;
  return { name, k, density, sigmaP: packet.sigmaP, told: relative.sigmaP / scale };
}

export function xData(figure: PacketFigure, names: Names): PacketInXData {
  const { scale, a, b, control, overlap } = figure;
  return {
    scale,
    a: inX(names.a, a, scale),
    b: inX(names.b, b, scale),
    control: inX(words.windowAlone, control, scale),
    overlap: overlap.x.shared,
  };
}

export function pData(figure: PacketFigure, names: Names): PacketInPData {
  const { scale, a, b, control, overlap } = figure;
  return {
    scale,
    a: inP(names.a, a, scale),
    b: inP(names.b, b, scale),
    control: inP(words.windowAlone, control, scale),
    overlap: overlap.p.shared,
  };
}

export function attackData(figure: PacketFigure, names: Names): AttackDensityData {
  const curve = (name: string, { attack, packet }: PacketView): AttackCurve => ({
    name,
    ...attack,
    sigmaP: packet.sigmaP,
  });
  const { scale, a, b, control } = figure;
  return { scale, a: curve(names.a, a), b: curve(names.b, b), control: curve(words.windowAlone, control) };
}

/** A dot for each class and checkpoint. Those of one network make a path, in the order of its epochs. */
export function planeData(
  checkpoints: readonly Checkpoint[],
  names: Names,
  around?: UncertaintyPlaneData['around'],
): UncertaintyPlaneData {
  const paths = areOfOneNetwork(checkpoints) ? [inOrder(checkpoints)] : checkpoints.map((checkpoint) => [checkpoint]);
  const series = (which: 'a' | 'b'): PlaneSeries[] =>
    paths.map((path) => ({
      name: names[which],
      colour: which,
      points: path.map((checkpoint) => planePoint(checkpoint, which)),
    }));
  const control = checkpoints[0]?.figure.control.relative;
  return {
    series: [...series('a'), ...series('b')],
    ...(around && { around }),
    control: control ? { name: words.windowAlone, sigmaX: control.sigmaX, sigmaP: control.sigmaP } : null,
  };
}

function planePoint({ name, brief, figure, current }: Checkpoint, which: 'a' | 'b'): PlanePoint {
  const { sigmaX, sigmaP } = figure[which].relative;
  return { label: name, brief, sigmaX, sigmaP, current };
}
