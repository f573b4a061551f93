/** How the attack operator's local value u = psi'/psi is distributed under |psi|²: unlike k it has a sign. */
import { horizontalAxis, multiples } from './shared/axis.ts';
import type { DensityCurve } from './shared/curve.ts';
import { drawCurves, layOut, type DensityFigure, type DrawnFigure } from './shared/density-figure.ts';
import { fixed, percent } from './shared/format.ts';
import { elementOf, isCompact } from './shared/frame.ts';
import type { ChartOptions, ChartTable } from './shared/options.ts';
import { drawText } from './shared/text.ts';

export interface AttackCurve {
  readonly name: string;
  /** Edges of equal bins of u, 1 / l2 distance; the same for every curve of a chart. */
  readonly edges: ArrayLike<number>;
  /** Probability per unit of u in each bin. */
  readonly density: ArrayLike<number>;
  /** Probability beyond the edges. */
  readonly below: number;
  readonly above: number;
  /** sqrt(E[u²]), 1 / l2 distance. */
  readonly sigmaP: number;
}

export interface AttackDensityData {
  /** s, l2 distance. */
  readonly scale: number;
  readonly a: AttackCurve;
  readonly b: AttackCurve;
  /** The window alone. */
  readonly control: AttackCurve | null;
}

export interface AttackDensityOptions extends ChartOptions {
  /** Half the range that is shown, in units of 1/s. 4 by default. */
  readonly range?: number;
  readonly yMax?: number;
}

export function attackDensityChart(data: AttackDensityData, options: AttackDensityOptions): SVGSVGElement {
  const figure = figureOf(data, options);
  const drawn = layOut(figure, options);
  drawZero(drawn, isCompact(options));
  drawCurves(drawn, figure);
  const values = multiples(-figure.range, figure.range, isCompact(options) ? 2 : 1);
  const title = isCompact(options)
    ? "u = ψ'/ψ, in 1/s"
    : "u = ψ'/ψ, the local value of the attack operator, in units of 1/s";
  horizontalAxis(
    drawn,
    [{ values, label: (u) => (u === 0 ? '0' : `${fixed(u, 0)}/s`), position: (u) => drawn.x(u) }],
    title,
  );
  return elementOf(drawn.svg);
}

/** Largest density per 1/s of some curves: what the frames of a playback share as `yMax`. */
export function attackDensityPeak(curves: readonly AttackCurve[], scale: number): number {
  return 1.06 * Math.max(0, ...curves.flatMap(({ density }) => Array.from(density, (value) => value / scale)));
}

export function attackDensityTable({ scale, a, b, control }: AttackDensityData): ChartTable {
  return {
    columns: [
      'u (1 / l2 distance)',
      'u s',
      `density ${a.name}`,
      `density ${b.name}`,
      ...(control ? [`density ${control.name}`] : []),
    ],
    rows: centres(a).map((u, i) => [
      u,
      u * scale,
      a.density[i]!,
      b.density[i]!,
      ...(control ? [control.density[i]!] : []),
    ]),
  };
}

function figureOf(data: AttackDensityData, options: AttackDensityOptions): DensityFigure {
  const { scale, a, b, control } = data;
  const curve = (source: AttackCurve): DensityCurve => ({
    name: source.name,
    x: Float64Array.from(centres(source), (u) => u * scale),
    y: Float64Array.from(source.density, (value) => value / scale),
    // E[u] = ½ [psi²] = 0.
    mean: 0,
    sigma: source.sigmaP * scale,
  });
  return {
    a: curve(a),
    b: curve(b),
    control: control ? curve(control) : null,
    overlap: null,
    range: options.range ?? 4,
    yMax: options.yMax,
    sigmaLabel: (sigma) => `σ_p = ${sigma.toFixed(2)} /s`,
    yTitle: 'density per 1/s',
    axisRows: 1,
    binned: true,
    sideOfA: modeOf(a) <= modeOf(b) ? -1 : 1,
    description: describe(data),
  };
}

/** Names the two sides of 0: the sign is what this chart adds to |psi~|². */
function drawZero({ svg, plot, font, x }: DrawnFigure, compact: boolean): void {
  const group = svg.append('g').attr('data-part', 'zero');
  group
    .append('path')
    .attr('d', `M${x(0)},${plot.top - 4}V${plot.bottom}`)
    .attr('stroke', 'var(--ink-soft)')
    .attr('stroke-dasharray', '1 3');
  const style = { size: 0.92, fill: 'var(--ink-soft)' };
  drawText(group, x(0) + 8, plot.top - 0.7 * font, compact ? 'ψ rises →' : 'a step forward raises ψ →', style);
  if (!compact) drawText(group, x(0) - 8, plot.top - 0.7 * font, '← a step back raises ψ', { ...style, anchor: 'end' });
}

function describe({ scale, a, b, control }: AttackDensityData): string {
  const words = (curve: AttackCurve): string => {
    const beyond = curve.below + curve.above;
    return `${curve.name}: mean 0, width ${(curve.sigmaP * scale).toFixed(3)} per s, most likely near ${fixed(modeOf(curve) * scale, 1)} per s${beyond > 0.0005 ? `, ${percent(beyond)} beyond the range` : ''}.`;
  };
  const what =
    "Distribution of u = psi'/psi, the local value of the attack operator along the line; the sign says which way a step raises psi.";
  return [what, words(a), words(b), ...(control ? [words(control)] : [])].join(' ');
}

function centres({ edges, density }: AttackCurve): number[] {
  return Array.from(density, (_, i) => (edges[i]! + edges[i + 1]!) / 2);
}

function modeOf(curve: AttackCurve): number {
  const values = Array.from(curve.density);
  return centres(curve)[values.indexOf(Math.max(...values))] ?? 0;
}
