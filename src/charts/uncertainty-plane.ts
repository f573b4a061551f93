/**
 * The uncertainty plane (packets.md, section 6): width in X across, width in P up, the hyperbola sigma_x sigma_p = 1/2
 * that nothing can cross, and every checkpoint of a network as a dot on its path.
 */
import { area, line, scaleLinear } from 'd3';
import { axisHeight, horizontalAxis, verticalGrid, type Scale } from './shared/axis.ts';
import { trim } from './shared/format.ts';
import { elementOf, fontOf, frame, type Frame } from './shared/frame.ts';
import { placeLabels, type Label } from './shared/labels.ts';
import type { ChartOptions, ChartTable } from './shared/options.ts';
import { drawText, round } from './shared/text.ts';

export interface PlanePoint {
  /** For example `epoch 5`. */
  readonly label: string;
  /** What is written beside the dot where that is too long. */
  readonly brief?: string;
  /** In units of s. */
  readonly sigmaX: number;
  /** In units of 1/s. */
  readonly sigmaP: number;
  /** The checkpoint on show: larger, and always named. */
  readonly current?: boolean;
}

export interface PlaneSeries {
  readonly name: string;
  readonly colour: 'a' | 'b';
  /** In the order of the epochs. */
  readonly points: readonly PlanePoint[];
}

export interface UncertaintyPlaneData {
  readonly series: readonly PlaneSeries[];
  /** Points that the axes are made for; those that are drawn, where there are none. */
  readonly around?: readonly Place[];
  /** The window alone. */
  readonly control: (Place & { readonly name: string }) | null;
}

type Place = Pick<PlanePoint, 'sigmaX' | 'sigmaP'>;

/** Products whose hyperbolas are drawn beside that of 1/2, to read others from. */
const CONTOURS = [0.75, 1] as const;

interface Plane extends Frame {
  readonly x: Scale;
  readonly y: Scale;
}

export function uncertaintyPlane(data: UncertaintyPlaneData, options: ChartOptions): SVGSVGElement {
  const plane = layOut(data, options);
  drawForbidden(plane);
  for (const series of data.series) drawSeries(plane, series);
  if (data.control) drawControl(plane, data.control);
  drawLabels(plane, data);
  return elementOf(plane.svg);
}

export function uncertaintyPlaneTable({ series, control }: UncertaintyPlaneData): ChartTable {
  const rows = series.flatMap(({ name, points }) =>
    points.map(({ label, sigmaX, sigmaP }) => [name, label, sigmaX, sigmaP, sigmaX * sigmaP]),
  );
  if (control) rows.push([control.name, '', control.sigmaX, control.sigmaP, control.sigmaX * control.sigmaP]);
  return { columns: ['packet', 'checkpoint', 'sigma_x / s', 'sigma_p s', 'product'], rows };
}

function layOut(data: UncertaintyPlaneData, options: ChartOptions): Plane {
  const font = fontOf(options);
  const margins = { left: 2.9 * font, right: 12, top: 2.1 * font, bottom: font * axisHeight(1) };
  const made = frame(options, margins, describe(data));
  const { plot } = made;
  const named: readonly Place[] = data.around ?? data.series.flatMap((series) => series.points);
  const points = [...named, ...(data.control ? [data.control] : [])];
  const x = scaleLinear(domainOf(points.map((point) => point.sigmaX)), [plot.left, plot.right]);
  const y = scaleLinear(domainOf(points.map((point) => point.sigmaP)), [plot.bottom, plot.top]);
  verticalGrid(made, y, y.ticks(5), (value) => trim(value, 1), 'σ_p, width in P, in 1/s');
  horizontalAxis(
    made,
    [{ values: x.ticks(6), label: (value) => trim(value, 1), position: x }],
    'σ_x, width in X, in units of s',
  );
  return { ...made, x, y };
}

/** Room around the points on both sides, so that the hyperbola shows as one; ends on tenths. */
function domainOf(values: readonly number[]): [number, number] {
  const least = values.reduce((p, q) => Math.min(p, q), 0.5);
  const most = values.reduce((p, q) => Math.max(p, q), 1);
  return [Math.max(0.1, Math.floor(6.5 * least) / 10), Math.ceil(11.5 * most) / 10];
}

function drawForbidden({ svg, plot, font, x, y }: Plane): void {
  const group = svg.append('g').attr('data-part', 'forbidden');
  const curve = hyperbola(0.5, x, y);
  const under = area<number>(x, plot.bottom, (sigma) => y(0.5 / sigma)).digits(2);
  // Left of the point where the hyperbola enters at the top, everything is forbidden too.
  const corner = `M${plot.left},${plot.bottom}V${plot.top}H${round(x(curve[0]!))}V${plot.bottom}Z`;
  group
    .append('path')
    .attr('d', `${corner}${under(curve) ?? ''}`)
    .attr('fill', 'var(--ink)')
    .attr('fill-opacity', 0.09);
  for (const product of CONTOURS) {
    const path = contour(product, x, y);
    group
      .append('path')
      .attr('d', path)
      .attr('fill', 'none')
      .attr('stroke', 'var(--control)')
      .attr('stroke-dasharray', '2 4')
      .attr('stroke-opacity', 0.8);
    // The name stands below the right end of the hyperbola, which falls.
    const [right, baseline] = contourName(product, { plot, font, x, y });
    drawText(group, right, baseline, `σ_x σ_p = ${trim(product, 2)}`, {
      anchor: 'end',
      size: 0.85,
      fill: 'var(--ink-soft)',
      halo: true,
    });
  }
  group
    .append('path')
    .attr('d', contour(0.5, x, y))
    .attr('fill', 'none')
    .attr('stroke', 'var(--ink)')
    .attr('stroke-width', 2);
  drawText(group, plot.left + 0.7 * font, plot.bottom - 2 * font, 'σ_x σ_p < ½', {
    weight: 600,
    fill: 'var(--ink-soft)',
  });
  drawText(group, plot.left + 0.7 * font, plot.bottom - 0.7 * font, 'no packet can be here', {
    size: 0.92,
    fill: 'var(--ink-soft)',
  });
}

function contourName(
  product: number,
  { plot, font, x, y }: Pick<Plane, 'plot' | 'font' | 'x' | 'y'>,
): readonly [right: number, baseline: number] {
  return [plot.right - 3, y(product / x.domain()[1]!) + 1.05 * font];
}

function contour(product: number, x: Scale, y: Scale): string {
  return line<number>(x, (sigma) => y(product / sigma)).digits(2)(hyperbola(product, x, y)) ?? '';
}

/** Values of sigma_x along a hyperbola within the plot, on a logarithmic grid: denser where it bends. */
function hyperbola(product: number, x: Scale, y: Scale): number[] {
  const [first, last] = [
    Math.max(product / y.domain()[1]!, x.domain()[0]!),
    Math.min(x.domain()[1]!, product / y.domain()[0]!),
  ];
  const steps = 60;
  return Array.from({ length: steps + 1 }, (_, i) => first * (last / first) ** (i / steps));
}

function drawSeries({ svg, x, y }: Plane, { colour, name, points }: PlaneSeries): void {
  const ink = `var(--class-${colour})`;
  const group = svg.append('g').attr('data-part', 'series').attr('data-name', name);
  const path = line<PlanePoint>(
    (point) => x(point.sigmaX),
    (point) => y(point.sigmaP),
  ).digits(2)(points);
  group
    .append('path')
    .attr('d', path)
    .attr('fill', 'none')
    .attr('stroke', ink)
    .attr('stroke-width', 1.75)
    .attr('stroke-opacity', 0.65);
  // The one on show last, on top of its neighbours.
  for (const point of [...points].sort((p, q) => Number(p.current ?? false) - Number(q.current ?? false))) {
    const dot = group
      .append('circle')
      .attr('cx', round(x(point.sigmaX)))
      .attr('cy', round(y(point.sigmaP)));
    dot
      .attr('r', point.current ? 6.5 : 3.5)
      .attr('fill', ink)
      .attr('stroke', 'var(--surface)')
      .attr('stroke-width', point.current ? 2 : 1.25);
  }
}

function drawControl({ svg, x, y }: Plane, { sigmaX, sigmaP }: { sigmaX: number; sigmaP: number }): void {
  const [at, up] = [round(x(sigmaX)), round(y(sigmaP))];
  const group = svg.append('g').attr('data-part', 'control');
  // A diamond: not one of the networks' dots.
  group
    .append('path')
    .attr('d', `M${at},${up - 6}l6,6l-6,6l-6,-6Z`)
    .attr('fill', 'var(--surface)')
    .attr('stroke', 'var(--control)')
    .attr('stroke-width', 2);
}

/** The checkpoint on show (or the last) has its series' name and comes first; the others are named where there is room. */
function drawLabels({ svg, plot, font, x, y }: Plane, { series, control }: UncertaintyPlaneData): void {
  const points = series.flatMap((one) =>
    one.points.map((point) => ({ point, colour: one.colour, name: one.name, named: point === namedPoint(one) })),
  );
  const at = ({ sigmaX, sigmaP }: { sigmaX: number; sigmaP: number }, text: string): Label => ({
    text,
    x: x(sigmaX),
    y: y(sigmaP),
  });
  const labels: Coloured[] = points.map(({ point, colour, name, named }) =>
    named
      ? { ...at(point, `${name}, ${briefOf(point)}`), must: true, bold: true, colour }
      : { ...at(point, briefOf(point)), colour: null },
  );
  if (control) labels.push({ ...at(control, control.name), must: true, colour: null });
  // Ends of the paths before their middles.
  const rank = (label: Coloured, i: number): number =>
    label.must ? 0 : points[i]?.point === undefined ? 1 : isEnd(series, points[i].point) ? 1 : 2;
  const ordered = labels
    .map((label, i) => ({ label, rank: rank(label, i) }))
    .sort((p, q) => p.rank - q.rank)
    .map(({ label }) => label);
  const border = hyperbola(0.5, x, y).map((sigma) => [x(sigma), y(0.5 / sigma)] as const);
  const along = series.flatMap(({ points: own }) =>
    own.slice(1).flatMap((point, i) => onSegment(own[i]!, point, x, y)),
  );
  const dots = points.map(({ point }) => [x(point.sigmaX), y(point.sigmaP)] as const);
  const names = CONTOURS.flatMap((product) => {
    const [right, baseline] = contourName(product, { plot, font, x, y });
    return [0, 1, 2, 3, 4, 5].map((i) => [right - i * font, baseline - 0.35 * font] as const);
  });
  const group = svg.append('g').attr('data-part', 'labels');
  for (const placed of placeLabels(ordered, [...dots, ...along, ...border, ...names], plot, font)) {
    const colour = ordered.find(
      (label) => label.text === placed.text && label.x === placed.x && label.y === placed.y,
    )?.colour;
    const style = colour
      ? { fill: `var(--class-${colour})`, weight: 600 }
      : { fill: 'var(--ink-soft)', size: placed.must ? 1 : 0.88 };
    drawText(group, placed.left, placed.baseline, placed.text, { ...style, anchor: placed.anchor, halo: true });
  }
}

interface Coloured extends Label {
  readonly colour: 'a' | 'b' | null;
}

function briefOf({ brief, label }: PlanePoint): string {
  return brief ?? label;
}

/** The checkpoint on show, or else the last. */
function namedPoint({ points }: PlaneSeries): PlanePoint | undefined {
  return points.find((point) => point.current) ?? points[points.length - 1];
}

function isEnd(series: readonly PlaneSeries[], point: PlanePoint): boolean {
  return series.some(({ points }) => points[0] === point || points[points.length - 1] === point);
}

/** Places along a path, which labels keep off. */
function onSegment(from: PlanePoint, to: PlanePoint, x: Scale, y: Scale): (readonly [number, number])[] {
  return [0.2, 0.4, 0.6, 0.8].map(
    (f) => [x(from.sigmaX + f * (to.sigmaX - from.sigmaX)), y(from.sigmaP + f * (to.sigmaP - from.sigmaP))] as const,
  );
}

function describe({ series, control }: UncertaintyPlaneData): string {
  const place = ({ sigmaX, sigmaP }: { sigmaX: number; sigmaP: number }): string =>
    `width ${sigmaX.toFixed(3)} s in X, ${sigmaP.toFixed(3)} per s in P, product ${(sigmaX * sigmaP).toFixed(3)}`;
  const paths = series.flatMap(({ name, points }) => {
    const shown = points.filter((point, i) => point.current || i === 0 || i === points.length - 1);
    return shown.map((point) => `${name}, ${point.label}: ${place(point)}.`);
  });
  return [
    'Each packet as a dot: its width in X across, its width in P up. Products below one half are impossible.',
    ...paths,
    ...(control ? [`${control.name}: ${place(control)}.`] : []),
  ].join(' ');
}
