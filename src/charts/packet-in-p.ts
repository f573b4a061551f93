/** The conjugates of two classes' packets: the right side of the paper's Fig. 2, measured. */
import { horizontalAxis, multiples, shortAxis } from './shared/axis.ts';
import type { DensityCurve } from './shared/curve.ts';
import { drawCurves, layOut, type DensityFigure } from './shared/density-figure.ts';
import { fixed } from './shared/format.ts';
import { elementOf, isCompact } from './shared/frame.ts';
import type { Ghost } from './shared/ghost.ts';
import type { ChartOptions, ChartTable } from './shared/options.ts';

export interface PacketInP {
  readonly name: string;
  /** 1 / l2 distance; the same for every packet of a chart. */
  readonly k: ArrayLike<number>;
  /** |psi~|² per unit of k. */
  readonly density: ArrayLike<number>;
  /** 1 / l2 distance. */
  readonly sigmaP: number;
  /** The width that is written, where `sigmaP` is still moving towards it. */
  readonly told?: number;
}

export interface PacketInPData {
  /** s, l2 distance. */
  readonly scale: number;
  readonly a: PacketInP;
  readonly b: PacketInP;
  /** The window alone. */
  readonly control: PacketInP | null;
  /** The conjugates of an earlier checkpoint, as faint outlines. */
  readonly ghost?: Ghost<PacketInP> | null;
  /** ∫ min of the two classes' densities. */
  readonly overlap: number | null;
}

export interface PacketInPOptions extends ChartOptions {
  /** Half the range that is shown, in units of 1/s. 4 by default. */
  readonly range?: number;
  /** Top of the y axis (density per 1/s), to share it between rows. */
  readonly yMax?: number;
}

export function packetInP(data: PacketInPData, options: PacketInPOptions): SVGSVGElement {
  const figure = figureOf(data, options);
  const drawn = layOut(figure, options);
  drawCurves(drawn, figure);
  const values = multiples(-figure.range, figure.range, isCompact(options) ? 2 : 1);
  const title = isCompact(options) ? 'k, in 1/s' : 'k, conjugate to t, in units of 1/s';
  const row = { values, label: perS, position: (value: number) => drawn.x(value) };
  if (drawn.isShort) shortAxis(drawn, row, 'k');
  else horizontalAxis(drawn, [row], title);
  return elementOf(drawn.svg);
}

/** Largest density per 1/s of some conjugates: what rows of a comparison share as `yMax`. */
export function packetInPPeak(packets: readonly PacketInP[], scale: number): number {
  return (
    1.06 *
    packets.reduce(
      (top, { density }) => Math.max(top, Array.from(density).reduce((p, q) => Math.max(p, q), 0) / scale),
      0,
    )
  );
}

export function packetInPTable({ scale, a, b, control }: PacketInPData): ChartTable {
  return {
    columns: [
      'k (1 / l2 distance)',
      'k s',
      `|psi~|² ${a.name}`,
      `|psi~|² ${b.name}`,
      ...(control ? [`|psi~|² ${control.name}`] : []),
    ],
    rows: Array.from(a.k, (k, i) => [
      k,
      k * scale,
      a.density[i]!,
      b.density[i]!,
      ...(control ? [control.density[i]!] : []),
    ]),
  };
}

function figureOf(data: PacketInPData, options: PacketInPOptions): DensityFigure {
  const { scale, a, b, control } = data;
  const curve = ({ name, k, density, sigmaP, told }: PacketInP): DensityCurve => ({
    name,
    x: Float64Array.from(k, (value) => value * scale),
    y: Float64Array.from(density, (value) => value / scale),
    // psi is real: both densities are centred at 0.
    mean: 0,
    sigma: sigmaP * scale,
    told: told === undefined ? undefined : told * scale,
  });
  return {
    a: curve(a),
    b: curve(b),
    control: control ? curve(control) : null,
    ghost: data.ghost ? { name: data.ghost.name, a: curve(data.ghost.a), b: curve(data.ghost.b) } : null,
    overlap: data.overlap,
    range: options.range ?? 4,
    yMax: options.yMax,
    sigmaLabel: (sigma) => `σ_p = ${sigma.toFixed(2)} /s`,
    yTitle: '|ψ̃|² per 1/s',
    axisRows: 1,
    sideOfA: -1,
    description: describe(data),
  };
}

function describe({ scale, a, b, control, overlap }: PacketInPData): string {
  const words = ({ name, sigmaP, told = sigmaP }: PacketInP): string =>
    `${name}: width ${(told * scale).toFixed(3)} per s.`;
  return [
    "How each class's packet is spread over the frequencies k of the attack, conjugate to t: the square of its Fourier transform. All are centred at 0.",
    words(a),
    words(b),
    ...(control ? [words(control)] : []),
    ...(overlap === null ? [] : [`The two classes overlap by ${overlap.toFixed(3)}.`]),
  ].join(' ');
}

function perS(value: number): string {
  return value === 0 ? '0' : `${fixed(value, 0)}/s`;
}
