/** The common part of the three density charts: two classes' curves, the window alone, their widths and their overlap. */
import { area, curveLinear, curveStep, line, scaleLinear } from 'd3';
import { axisHeight, SHORT_AXIS, verticalGrid, type Scale } from './axis.ts';
import { centroid, flank, lesser, pointsWithin, type DensityCurve, type Point } from './curve.ts';
import { frame, fontOf, isCompact, isShort, type Frame } from './frame.ts';
import { drawGhost, type Ghost } from './ghost.ts';
import { trim } from './format.ts';
import type { ChartOptions } from './options.ts';
import { SHORT_STRIP_ROW, sigmaStrip, STRIP_ROW, type SigmaRow } from './sigma-strip.ts';
import { drawText, round, textWidth } from './text.ts';

export interface DensityFigure {
  readonly a: DensityCurve;
  readonly b: DensityCurve;
  readonly control: DensityCurve | null;
  /** Faint outlines of earlier curves. */
  readonly ghost?: Ghost<DensityCurve> | null;
  /** ∫ min of the two; null: not shaded. */
  readonly overlap: number | null;
  /** Half the range of x that is shown. */
  readonly range: number;
  /** Top of the y axis; two rows that are compared share it. */
  readonly yMax: number | undefined;
  /** A width in figures: `σ_x = 0.52 s`. */
  readonly sigmaLabel: (sigma: number) => string;
  readonly yTitle: string;
  /** Rows of ticks below. */
  readonly axisRows: number;
  /** The densities are those of bins, drawn as steps around `x`. */
  readonly binned?: boolean;
  /** Which side of its peak the name of A is written on. */
  readonly sideOfA: -1 | 1;
  readonly description: string;
}

export interface DrawnFigure extends Frame {
  readonly x: Scale;
  readonly y: Scale;
  readonly isShort: boolean;
  readonly isCompact: boolean;
}

/**
 * Lays the chart out and draws the grid; `drawCurves` follows, so that a chart can put its own marks between them.
 * The row above the plot is free for the labels of such marks.
 */
export function layOut(figure: DensityFigure, options: ChartOptions): DrawnFigure {
  const font = fontOf(options);
  const rows = figure.control ? 3 : 2;
  const short = isShort(options);
  const margins = {
    left: 2.9 * font,
    right: 10,
    top: font * (short ? SHORT_STRIP_ROW * rows + 1.9 : STRIP_ROW * rows + 2.1),
    bottom: font * (short ? SHORT_AXIS : axisHeight(figure.axisRows)),
  };
  const made = frame(options, margins, figure.description);
  const { plot } = made;
  const x = scaleLinear([-figure.range, figure.range], [plot.left, plot.right]);
  const y = scaleLinear([0, figure.yMax ?? peakOf(figure)], [plot.bottom, plot.top]);
  verticalGrid(
    made,
    y,
    y.ticks(3).filter((tick) => tick > 0),
    (tick) => trim(tick, 2),
    figure.yTitle,
  );
  return { ...made, x, y, isShort: short, isCompact: isCompact(options) };
}

export function drawCurves(drawn: DrawnFigure, figure: DensityFigure): void {
  const { svg, x, y } = drawn;
  const [a, b] = [within(figure.a, figure), within(figure.b, figure)];
  const shape = figure.binned ? curveStep : curveLinear;
  const under = area<Point>(
    (point) => x(point[0]),
    y(0),
    (point) => y(Math.min(point[1], y.domain()[1]!)),
  )
    .curve(shape)
    .digits(2);
  const along = line<Point>(
    (point) => x(point[0]),
    (point) => y(Math.min(point[1], y.domain()[1]!)),
  )
    .curve(shape)
    .digits(2);
  const fills = svg.append('g').attr('data-part', 'fills').attr('stroke', 'none');
  fills.append('path').attr('d', under(a)).attr('fill', 'var(--class-a)').attr('fill-opacity', 0.14);
  fills.append('path').attr('d', under(b)).attr('fill', 'var(--class-b)').attr('fill-opacity', 0.14);
  const shared = within(lesser(figure.a, figure.b), figure);
  if (figure.overlap !== null)
    fills
      .append('path')
      .attr('data-part', 'overlap')
      .attr('d', under(shared))
      .attr('fill', 'var(--ink)')
      .attr('fill-opacity', 0.1);
  if (figure.ghost) drawGhost(drawn, figure.ghost, (curve) => along(within(curve, figure)), drawn.isCompact);
  const lines = svg
    .append('g')
    .attr('data-part', 'curves')
    .attr('fill', 'none')
    .attr('stroke-linejoin', 'round')
    .attr('stroke-width', 2.25);
  if (figure.control) {
    const path = lines
      .append('path')
      .attr('data-part', 'control')
      .attr('d', along(within(figure.control, figure)));
    path.attr('stroke', 'var(--control)').attr('stroke-width', 1.75).attr('stroke-dasharray', '5 4');
  }
  lines.append('path').attr('data-part', 'a').attr('d', along(a)).attr('stroke', 'var(--class-a)');
  lines.append('path').attr('data-part', 'b').attr('d', along(b)).attr('stroke', 'var(--class-b)');
  sigmaStrip(drawn, stripRows(figure), x, drawn.isShort ? SHORT_STRIP_ROW : STRIP_ROW);
  nameCurves(drawn, figure);
  if (figure.overlap !== null) nameOverlap(drawn, figure, figure.overlap);
}

function stripRows(figure: DensityFigure): SigmaRow[] {
  const row = (curve: DensityCurve, colour: string): SigmaRow => ({
    curve,
    colour,
    textColour: colour,
    dashed: false,
    label: figure.sigmaLabel(curve.told ?? curve.sigma),
  });
  const rows = [row(figure.a, 'var(--class-a)'), row(figure.b, 'var(--class-b)')];
  const { control } = figure;
  if (!control) return rows;
  const label = figure.sigmaLabel(control.sigma);
  return [
    ...rows,
    {
      curve: control,
      colour: 'var(--control)',
      textColour: 'var(--ink-soft)',
      dashed: true,
      label,
      name: control.name,
    },
  ];
}

/** Each name stands on the outer flank of its curve, away from the other curve. */
function nameCurves({ svg, plot, font, x, y }: DrawnFigure, figure: DensityFigure): void {
  const names = svg.append('g').attr('data-part', 'names');
  for (const [curve, side, fill] of [
    [figure.a, figure.sideOfA, 'var(--class-a)'],
    [figure.b, -figure.sideOfA as -1 | 1, 'var(--class-b)'],
  ] as const) {
    const [at, height] = flank(curve, side, figure.binned ? 0.35 : 0.62);
    const wide = textWidth(curve.name, 1.05 * font, true);
    const start = x(at) + side * 8 - (side < 0 ? wide : 0);
    const left = Math.max(plot.left + 2, Math.min(plot.right - 2 - wide, start));
    const [place, anchor] = side < 0 ? [left + wide, 'end' as const] : [left, 'start' as const];
    drawText(names, place, Math.max(plot.top + font, y(height) + 0.3 * font), curve.name, {
      anchor,
      fill,
      weight: 600,
      size: 1.05,
      halo: true,
    });
  }
}

/** In the shared area if it is wide enough; otherwise above the point where the curves cross. */
function nameOverlap({ svg, plot, font, x, y }: DrawnFigure, figure: DensityFigure, overlap: number): void {
  const shared = lesser(figure.a, figure.b);
  const text = overlap < 0.005 ? 'overlap < 0.01' : `overlap ${overlap.toFixed(2)}`;
  const half = textWidth(text, 0.92 * font) / 2;
  const place = Math.max(plot.left + half, Math.min(plot.right - half, x(centroid(shared) ?? 0)));
  const inside = overlap >= 0.2;
  const height = inside ? plot.bottom - 0.55 * font : y(shared.y.reduce((p, q) => Math.max(p, q), 0)) - 0.55 * font;
  const label = svg.append('g').attr('data-part', 'overlap-label');
  drawText(label, round(place), height, text, { anchor: 'middle', size: 0.92, halo: !inside });
}

function within(curve: Pick<DensityCurve, 'x' | 'y'>, { range }: DensityFigure): Point[] {
  return pointsWithin(curve, -range, range);
}

/** A little more than the highest peak. */
function peakOf({ a, b, control }: DensityFigure): number {
  let top = 0;
  for (const curve of [a, b, control]) curve?.y.forEach((value) => (top = Math.max(top, value)));
  return 1.06 * top;
}
