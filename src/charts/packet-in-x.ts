/** Two classes' packets in X along a line: the left side of the paper's Fig. 2, measured. */
import { horizontalAxis, multiples, shortAxis } from './shared/axis.ts';
import type { DensityCurve } from './shared/curve.ts';
import { drawCurves, layOut, type DensityFigure, type DrawnFigure } from './shared/density-figure.ts';
import { fixed, trim } from './shared/format.ts';
import { elementOf, isCompact } from './shared/frame.ts';
import type { Ghost } from './shared/ghost.ts';
import { hatchPath } from './shared/hatch.ts';
import type { ChartOptions, ChartTable } from './shared/options.ts';
import { drawText, round, textWidth } from './shared/text.ts';

export interface PacketInX {
  readonly name: string;
  /** t, l2 distance; the same for every packet of a chart. */
  readonly positions: ArrayLike<number>;
  /** |psi|² per unit of l2 distance. */
  readonly density: ArrayLike<number>;
  /** l2 distance. */
  readonly mean: number;
  readonly sigmaX: number;
  /** The width that is written, where `sigmaX` is still moving towards it. */
  readonly told?: number;
}

export interface PacketInXData {
  /** s, l2 distance. */
  readonly scale: number;
  readonly a: PacketInX;
  readonly b: PacketInX;
  /** The window alone. */
  readonly control: PacketInX | null;
  /** The packets of an earlier checkpoint, as faint outlines. */
  readonly ghost?: Ghost<PacketInX> | null;
  /** ∫ min of the two classes' densities. */
  readonly overlap: number | null;
  /** t between which every pixel of X(t) stays in [0, 1]. */
  readonly inside?: readonly [number, number];
  /** Places on the line that have a name: the pictures at its ends. */
  readonly marks?: readonly { readonly t: number; readonly label: string }[];
  /** The attack of the page, as a place on the line. */
  readonly epsilon?: { readonly t: number; readonly label: string } | null;
}

export interface PacketInXOptions extends ChartOptions {
  /** Half the range that is shown, in units of s. 4.5 by default. */
  readonly range?: number;
  /** Top of the y axis (density per s), to share it between rows. */
  readonly yMax?: number;
}

export function packetInX(data: PacketInXData, options: PacketInXOptions): SVGSVGElement {
  const figure = figureOf(data, options);
  const drawn = layOut(figure, options);
  if (data.inside) drawOutside(drawn, data.inside[0] / data.scale, data.inside[1] / data.scale);
  drawMarks(drawn, data);
  drawCurves(drawn, figure);
  const compact = isCompact(options);
  // As many l2 ticks as there is room for.
  const l2 = (range: number): number[] =>
    drawn.x
      .copy()
      .domain([-range, range])
      .ticks(compact ? 5 : 9);
  const step = (compact ? 2 : 1) * (figure.range > 5 ? 2 : 1);
  const s = {
    values: multiples(-figure.range, figure.range, step),
    label: inS,
    position: (value: number) => drawn.x(value),
  };
  const distance = {
    values: l2(figure.range * data.scale),
    label: (t: number) => trim(t, 3),
    position: (t: number) => drawn.x(t / data.scale),
    soft: true,
  };
  if (drawn.isShort) {
    shortAxis(drawn, s, 't');
    return elementOf(drawn.svg);
  }
  const title = compact
    ? 't along the line, in s and in l_2 distance'
    : 't along the line, in units of the window s (above) and in l_2 distance (below)';
  horizontalAxis(drawn, [s, distance], title);
  return elementOf(drawn.svg);
}

/** Largest density per s of some packets: what rows of a comparison share as `yMax`. */
export function packetInXPeak(packets: readonly PacketInX[], scale: number): number {
  return (
    1.06 *
    packets.reduce(
      (top, { density }) => Math.max(top, scale * Array.from(density).reduce((p, q) => Math.max(p, q), 0)),
      0,
    )
  );
}

export function packetInXTable({ scale, a, b, control }: PacketInXData): ChartTable {
  return {
    columns: [
      't (l2 distance)',
      't / s',
      `|psi|² ${a.name}`,
      `|psi|² ${b.name}`,
      ...(control ? [`|psi|² ${control.name}`] : []),
    ],
    rows: Array.from(a.positions, (t, i) => [
      t,
      t / scale,
      a.density[i]!,
      b.density[i]!,
      ...(control ? [control.density[i]!] : []),
    ]),
  };
}

function figureOf(data: PacketInXData, options: PacketInXOptions): DensityFigure {
  const { scale, a, b, control } = data;
  const curve = ({ name, positions, density, mean, sigmaX, told }: PacketInX): DensityCurve => ({
    name,
    x: Float64Array.from(positions, (t) => t / scale),
    y: Float64Array.from(density, (value) => value * scale),
    mean: mean / scale,
    sigma: sigmaX / scale,
    told: told === undefined ? undefined : told / scale,
  });
  return {
    a: curve(a),
    b: curve(b),
    control: control ? curve(control) : null,
    ghost: data.ghost ? { name: data.ghost.name, a: curve(data.ghost.a), b: curve(data.ghost.b) } : null,
    overlap: data.overlap,
    range: options.range ?? 4.5,
    yMax: options.yMax,
    sigmaLabel: (sigma) => `σ_x = ${sigma.toFixed(2)} s`,
    yTitle: '|ψ|² per s',
    axisRows: 2,
    sideOfA: a.mean <= b.mean ? -1 : 1,
    description: describe(data),
  };
}

function describe({ scale, a, b, control, overlap, epsilon }: PacketInXData): string {
  const words = ({ name, mean, sigmaX, told = sigmaX }: PacketInX): string =>
    `${name}: mean ${fixed(mean / scale, 2)} s, width ${(told / scale).toFixed(3)} s.`;
  return [
    `How likely each class's packet is to be at each place t of the line: the square of its normalised, windowed loss. s = ${trim(scale, 3)} in l2 distance.`,
    words(a),
    words(b),
    ...(control ? [words(control)] : []),
    ...(overlap === null ? [] : [`The two classes overlap by ${overlap.toFixed(3)}.`]),
    ...(epsilon ? [`${epsilon.label} lies at ${fixed(epsilon.t / scale, 2)} s.`] : []),
  ].join(' ');
}

/** Hatches where at least one pixel of X(t) is outside [0, 1]. */
function drawOutside({ svg, plot, font, x }: DrawnFigure, low: number, high: number): void {
  const zones = svg.append('g').attr('data-part', 'outside');
  const clamp = (value: number): number => Math.max(plot.left, Math.min(plot.right, x(value)));
  const wide = textWidth('outside [0, 1]', 0.92 * font) + 10;
  for (const [left, right, anchor] of [
    [plot.left, clamp(low), 'start'],
    [clamp(high), plot.right, 'end'],
  ] as const) {
    if (right - left < 1) continue;
    zones
      .append('path')
      .attr('d', hatchPath({ ...plot, left, right }, 7))
      .attr('stroke', 'var(--ink-soft)')
      .attr('stroke-opacity', 0.22)
      .attr('stroke-width', 1);
    // Where the two zones meet, one name is enough.
    if (right - left < wide || (anchor === 'end' && high - low < 1e-9)) continue;
    const style = { anchor, size: 0.92, fill: 'var(--ink-soft)', halo: true };
    drawText(zones, anchor === 'start' ? left + 5 : right - 5, plot.top + 1.1 * font, 'outside [0, 1]', style);
  }
}

/** Named places in ink, the page's epsilon in the accent colour; labels in the row above the plot. */
function drawMarks(drawn: DrawnFigure, { scale, marks = [], epsilon }: PacketInXData): void {
  const { svg, plot, font, x } = drawn;
  const group = svg.append('g').attr('data-part', 'marks');
  const baseline = plot.top - 0.7 * font;
  const place = (t: number): number => round(Math.max(plot.left, Math.min(plot.right, x(t / scale))));
  for (const { t, label } of marks) {
    const at = place(t);
    group
      .append('path')
      .attr('d', `M${at},${plot.top - 4}V${plot.bottom}`)
      .attr('stroke', 'var(--ink-soft)')
      .attr('stroke-dasharray', '1 3');
    const clear = !epsilon || Math.abs(place(epsilon.t) - at) > textWidth(label, font) / 2 + 8;
    drawText(group, clear ? at : at - 5, baseline, label, {
      anchor: clear ? 'middle' : 'end',
      size: 0.92,
      fill: 'var(--ink-soft)',
    });
  }
  if (!epsilon) return;
  const at = place(epsilon.t);
  const beyond = Math.abs(x(epsilon.t / scale) - at) > 0.5;
  const before = at + 6 + textWidth(epsilon.label, font) > plot.right;
  group
    .append('path')
    .attr('data-part', 'epsilon')
    .attr('d', `M${at},${plot.top - 1.5 * font}V${plot.bottom}`)
    .attr('stroke', 'var(--accent)')
    .attr('stroke-width', 2);
  const label = beyond ? `${epsilon.label} →` : epsilon.label;
  drawText(group, before ? at - 6 : at + 6, baseline, label, {
    anchor: before ? 'end' : 'start',
    fill: 'var(--accent)',
    weight: 600,
  });
}

function inS(value: number): string {
  return value === 0 ? '0' : `${fixed(value, 0)} s`;
}
