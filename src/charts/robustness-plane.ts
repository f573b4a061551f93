/**
 * Robustness against accuracy, as the paper's Fig. 3 has it: how far a picture has to be changed until the network is
 * fooled, the median of many, against the logarithm of the network's error.
 */
import { line } from 'd3';
import type { DistortionData, DistortionPoint, DistortionSeries } from './robustness.ts';
import { errorScale } from './shared/accuracy-scale.ts';
import { axisHeight, horizontalAxis, verticalGrid } from './shared/axis.ts';
import { distortionScale } from './shared/distortion-scale.ts';
import { trim } from './shared/format.ts';
import { elementOf, fontOf, frame, type Frame, type Group } from './shared/frame.ts';
import { placeLabels } from './shared/labels.ts';
import { drawMarks, networkColour, type Spot } from './shared/network-marks.ts';
import type { ChartOptions } from './shared/options.ts';
import { drawText, round } from './shared/text.ts';

interface Plane extends Frame {
  readonly x: (accuracy: number) => number;
  readonly y: (distortion: number | null) => number;
}

interface Path {
  readonly series: DistortionSeries;
  readonly spots: readonly Spot<DistortionPoint>[];
}

export function robustnessPlane(data: DistortionData, options: ChartOptions): SVGSVGElement {
  const plane = layOut(data, options);
  const paths = data.series.map((series) => ({ series, spots: spotsOf(series, plane) }));
  for (const path of paths) drawPath(plane, path);
  drawLines(plane, data);
  for (const { series, spots } of paths) {
    const group = plane.svg
      .append('g')
      .attr('data-part', series.own ? 'own' : 'ours')
      .attr('data-name', series.name);
    drawMarks(group, { slot: series.slot, ours: !series.own }, spots);
  }
  drawLabels(plane, paths);
  return elementOf(plane.svg);
}

function layOut(data: DistortionData, options: ChartOptions): Plane {
  const font = fontOf(options);
  const margins = { left: 3.6 * font, right: 14, top: 2.1 * font, bottom: font * axisHeight(1) };
  const made = frame(options, margins, describe(data));
  const { plot } = made;
  const points = data.series.flatMap((series) => series.points);
  const x = errorScale(
    points.map(({ testAccuracy }) => testAccuracy),
    [plot.left, plot.right],
    3.6 * font,
  );
  const y = distortionScale(
    points.flatMap(({ low, median, high }) => [low, median, high]),
    [plot.bottom, plot.top],
    1.6 * font,
  );
  verticalGrid(made, y.position, y.ticks, (value) => String(value), data.quantity);
  if (points.some(({ high }) => high === null)) nameBeyond(made);
  horizontalAxis(
    made,
    [{ values: x.ticks, label: (value) => `${trim(value, 2)}%`, position: x.position }],
    'accuracy, TA (by the log of the error)',
  );
  return { ...made, x: x.position, y: y.position };
}

/** The place of what is beyond everything that was tried. */
function nameBeyond({ svg, plot, font }: Frame): void {
  drawText(svg.append('g').attr('data-part', 'beyond'), plot.left - 6, plot.top + 0.32 * font, '∞', {
    anchor: 'end',
    size: 0.92,
    fill: 'var(--ink-soft)',
  });
}

/** Marks grow with the training. */
function spotsOf({ points }: DistortionSeries, { x, y }: Plane): Spot<DistortionPoint>[] {
  const grown = (i: number): number => (points.length < 2 ? 1 : i / (points.length - 1));
  return points.map((point, i) => ({
    point,
    x: x(point.testAccuracy),
    y: y(point.median),
    size: 6 + 5 * grown(i),
  }));
}

/** The training as a faint path, and the interval of each median. */
function drawPath({ svg, y }: Plane, { series, spots }: Path): void {
  const colour = networkColour(series.slot);
  const group = svg.append('g').attr('data-part', 'path').attr('data-name', series.name);
  const trace = line<Spot<DistortionPoint>>(
    (spot) => spot.x,
    (spot) => spot.y,
  ).digits(2);
  group
    .append('path')
    .attr('d', trace(spots))
    .attr('fill', 'none')
    .attr('stroke', colour)
    .attr('stroke-width', series.points.some(({ current }) => current) ? 2 : 1.25)
    .attr('stroke-opacity', 0.55)
    .attr('stroke-linejoin', 'round');
  for (const { point, x } of spots) drawInterval(group, round(x), y(point.low), y(point.high), colour);
}

function drawInterval(group: Group, x: number, low: number, high: number, colour: string): void {
  group
    .append('path')
    .attr('data-part', 'interval')
    .attr('d', `M${x},${round(low)}V${round(high)}`)
    .attr('stroke', colour)
    .attr('stroke-width', 1.25)
    .attr('stroke-opacity', 0.7);
}

/** Straight, as both axes are logarithmic. */
function drawLines({ svg, x, y }: Plane, { lines }: DistortionData): void {
  const group = svg.append('g').attr('data-part', 'lines');
  for (const { name, offset, slope, from, to, dashed } of lines) {
    const at = (accuracy: number): string =>
      `${round(x(accuracy))},${round(y(Math.exp(offset + slope * Math.log((100 - accuracy) / 100))))}`;
    group
      .append('path')
      .attr('data-name', name)
      .attr('d', `M${at(from)}L${at(to)}`)
      .attr('fill', 'none')
      .attr('stroke', 'var(--ink)')
      .attr('stroke-width', 2)
      .attr('stroke-dasharray', dashed ? '7 5' : null);
  }
}

/** The epoch on show, and what the person measured; the networks' names where there is room. */
function drawLabels({ svg, plot, font }: Plane, paths: readonly Path[]): void {
  const dots = paths.flatMap(({ spots }) => spots.map(({ x, y }) => [x, y] as const));
  const label = ({ series }: Path, { x, y }: Spot<DistortionPoint>, text: string, must: boolean) => ({
    text,
    x,
    y,
    slot: series.slot,
    bold: must,
    must,
    away: must ? 6 : 2,
  });
  const shown = paths.flatMap((path) =>
    path.spots
      .filter(({ point }) => point.current && !path.series.own)
      .map((spot) => label(path, spot, spot.point.label, true)),
  );
  const names = paths
    .filter(({ series }) => !series.own)
    .flatMap((path) => {
      const [last, ...others] = path.spots.toReversed();
      return last ? [{ ...label(path, last, path.series.name, false), others }] : [];
    });
  const group = svg.append('g').attr('data-part', 'labels');
  for (const { text, left, baseline, anchor, slot, bold } of placeLabels([...shown, ...names], dots, plot, font)) {
    const style = { anchor, halo: true, fill: networkColour(slot) };
    drawText(group, left, baseline, text, bold ? { ...style, weight: 600 } : { ...style, size: 0.92 });
  }
}

function describe({ quantity, series, lines }: DistortionData): string {
  const told = series.flatMap(({ name, points }) => {
    const ends = points.filter((point, i) => point.current || i === 0 || i === points.length - 1);
    return ends.length === 0 ? [] : [`${name}: ${ends.map(tell).join('; ')}.`];
  });
  const slopes = lines.map(({ name, slope }) => `Line for ${name}: slope ${trim(slope, 2)}.`);
  return [`${quantity}, against test accuracy, both by their logarithm.`, ...told, ...slopes].join(' ');
}

function tell({ label, testAccuracy, median }: DistortionPoint): string {
  return `${label}, TA ${testAccuracy.toFixed(2)}%, median ${median ?? '∞'}`;
}
