/**
 * Robust accuracy against test accuracy, every network's training as a path: what the paper's Tables II and III say
 * together, on the axes of its Fig. 3, where the accuracy counts by the logarithm of the error.
 */
import { line } from 'd3';
import { type AccuracyData, type AccuracyPoint, type AccuracySeries, describeSeries } from './shared/accuracies.ts';
import { errorScale, percentRemark, percentScale } from './shared/accuracy-scale.ts';
import { axisHeight, horizontalAxis, verticalGrid } from './shared/axis.ts';
import { trim } from './shared/format.ts';
import { elementOf, fontOf, frame, type Frame, type Group, isCompact } from './shared/frame.ts';
import { type Label, placeLabels } from './shared/labels.ts';
import { drawKey, drawMarks, networkColour, type Spot } from './shared/network-marks.ts';
import type { ChartOptions } from './shared/options.ts';
import { drawText, round } from './shared/text.ts';

interface Plane extends Frame {
  readonly x: (accuracy: number) => number;
  readonly y: (accuracy: number) => number;
}

interface Path {
  readonly series: AccuracySeries;
  readonly spots: readonly Spot[];
}

export function tradeOffPlane(data: AccuracyData, options: ChartOptions): SVGSVGElement {
  const plane = layOut(data, options);
  const paths = data.series
    .map((series) => ({ series, spots: spotsOf(series, plane) }))
    .filter(({ spots }) => spots.length > 0);
  // The paper's are drawn first, then ours, then the network on show; no line and no label lies over a mark.
  const inOrder = [...paths].sort((p, q) => weight(p) - weight(q));
  for (const path of inOrder) drawPath(plane, path);
  drawLabels(plane, paths, isCompact(options));
  for (const { series, spots } of inOrder) drawMarks(partOf(plane, series), series, spots);
  return elementOf(plane.svg);
}

function weight({ series: { ours, points } }: Path): number {
  return points.some(({ current }) => current) ? 2 : Number(ours);
}

function layOut(data: AccuracyData, options: ChartOptions): Plane {
  const font = fontOf(options);
  const compact = isCompact(options);
  const made = frame(
    options,
    { left: 3.2 * font, right: 14, top: 2.1 * font, bottom: font * axisHeight(1) },
    describe(data),
  );
  const { plot } = made;
  const told = data.series.flatMap(({ points }) => points.filter(({ robustAccuracy }) => robustAccuracy !== null));
  const x = errorScale(
    told.map(({ testAccuracy }) => testAccuracy),
    [plot.left, plot.right],
    3.6 * font,
  );
  const y = percentScale(
    told.map(({ robustAccuracy }) => robustAccuracy!),
    [plot.bottom, plot.top],
    1.6 * font,
  );
  verticalGrid(
    made,
    y.position,
    y.ticks,
    (value) => `${trim(value, 0)}%`,
    `${compact ? '' : 'robust accuracy, '}RA, under ${data.attack}${percentRemark(y, compact)}`,
  );
  const title = compact
    ? 'accuracy, TA (by the log of the error)'
    : 'accuracy on test pictures, TA (by the logarithm of the error: each halving of it is as far)';
  horizontalAxis(made, [{ values: x.ticks, label: (value) => `${trim(value, 2)}%`, position: x.position }], title);
  const kinds = new Set(
    data.series.filter(({ points }) => points.some((point) => told.includes(point))).map(({ ours }) => ours),
  );
  if (kinds.size > 1) drawKey(made, plot.right);
  return { ...made, x: x.position, y: y.position };
}

/** Marks grow with the training. */
function spotsOf({ points }: AccuracySeries, { x, y }: Plane): Spot[] {
  const told = points.filter(({ robustAccuracy }) => robustAccuracy !== null);
  const grown = (i: number): number => (told.length < 2 ? 1 : i / (told.length - 1));
  return told.map((point, i) => ({
    point,
    x: x(point.testAccuracy),
    y: y(point.robustAccuracy!),
    size: 7 + 6 * grown(i),
  }));
}

function partOf({ svg }: Plane, { name, ours }: AccuracySeries): Group {
  return svg
    .append('g')
    .attr('data-part', ours ? 'ours' : 'paper')
    .attr('data-name', name);
}

function drawPath(plane: Plane, { series, spots }: Path): void {
  const { ours, slot, points } = series;
  const colour = networkColour(slot);
  const group = partOf(plane, series);
  const shown = points.some(({ current }) => current);
  const stroke = group
    .append('path')
    .attr(
      'd',
      line<Spot>(
        ({ x }) => x,
        ({ y }) => y,
      ).digits(2)(spots),
    )
    .attr('fill', 'none');
  stroke
    .attr('stroke', colour)
    .attr('stroke-width', shown ? 2.75 : ours ? 1.75 : 1.25)
    .attr('stroke-dasharray', ours ? null : '3 4')
    .attr('stroke-linejoin', 'round');
  drawArrow(group, spots, colour, plane.font);
}

/** The direction of the training, on the longest way between two marks. */
function drawArrow(parent: Group, spots: readonly Spot[], colour: string, font: number): void {
  const steps = spots.slice(1).map((to, i) => ({ from: spots[i]!, dx: to.x - spots[i]!.x, dy: to.y - spots[i]!.y }));
  const longest = steps.sort((p, q) => Math.hypot(q.dx, q.dy) - Math.hypot(p.dx, p.dy))[0];
  if (!longest || Math.hypot(longest.dx, longest.dy) < 2.5 * font) return;
  const { from, dx, dy } = longest;
  const angle = round((Math.atan2(dy, dx) * 180) / Math.PI);
  const place = `translate(${round(from.x + 0.5 * dx)},${round(from.y + 0.5 * dy)})`;
  parent
    .append('path')
    .attr('data-part', 'arrow')
    .attr('d', 'M-5,-5.5L6,0L-5,5.5Z')
    .attr('transform', `${place} rotate(${angle})`)
    .attr('fill', colour);
}

interface Named extends Label {
  readonly slot: number;
  readonly strong: boolean;
}

/** What is on show, and our names wherever on their path there is room; then first and last epochs, then the paper's names. */
function labelsOf(paths: readonly Path[], compact: boolean): Named[] {
  const [ours, paper] = [true, false].map((kind) => paths.filter(({ series }) => series.ours === kind)) as [
    Path[],
    Path[],
  ];
  const [examples, tables] = [true, false].map((kind) =>
    paper.filter(({ spots }) => (spots[0]?.point.epoch === null) === kind),
  ) as [Path[], Path[]];
  const at = ({ series: { slot } }: Path, { x, y }: Spot, text: string, strong = false): Named => ({
    text,
    x,
    y,
    slot,
    strong,
    bold: strong,
    must: strong,
  });
  const current = (path: Path): Named[] =>
    path.spots
      .filter(({ point }) => point.current)
      .map((spot) => ({ ...at(path, spot, compact ? shortLabel(spot) : spot.point.label, true), away: 6 }));
  const name = (path: Path): Named => {
    const [last, ...others] = [...path.spots].reverse();
    // Where the paper has a single example, no other mark shows its place, so its name is always written.
    const must = path.series.ours || last!.point.epoch === null;
    return { ...at(path, last!, nameOf(path, compact), path.series.ours), others, must };
  };
  const ends = (path: Path): Named[] =>
    [path.spots[0]!, path.spots.at(-1)!]
      .filter(({ point }) => point.epoch !== null)
      .map((spot) => at(path, spot, shortLabel(spot)));
  const shown = ours.flatMap(current);
  const numbers = [...ours, ...paper]
    .flatMap(ends)
    .filter(({ x, y }) => !shown.some((label) => label.x === x && label.y === y));
  return [...shown, ...examples.map(name), ...ours.map(name), ...numbers, ...tables.map(name)];
}

/** A single example of the paper has no epoch; its label is its source. */
function nameOf({ series: { name, ours }, spots }: Path, compact: boolean): string {
  if (ours) return name;
  const [first] = spots;
  if (first?.point.epoch === null) return `${name}, ${first.point.label}`;
  return compact ? 'paper' : `${name}, paper`;
}

/** `1` for epoch 1: the caption says that figures are epochs. */
function shortLabel({ point: { epoch, label } }: Spot): string {
  return epoch === null ? label : String(epoch);
}

function drawLabels({ svg, plot, font }: Plane, paths: readonly Path[], compact: boolean): void {
  const labels = labelsOf(paths, compact);
  const dots = paths.flatMap(({ spots }) =>
    spots.flatMap(({ x, y, size, point }) => around(x, y, size / 2 + (point.current ? 3 : -1))),
  );
  const along = paths.flatMap(({ spots }) => spots.slice(1).flatMap((to, i) => between(spots[i]!, to, 0.6 * font)));
  const group = svg.append('g').attr('data-part', 'labels');
  for (const { text, left, baseline, anchor, slot, strong } of placeLabels(labels, [...dots, ...along], plot, font)) {
    drawText(group, left, baseline, text, {
      anchor,
      halo: true,
      fill: networkColour(slot),
      ...(strong ? { weight: 600 } : { size: 0.92 }),
    });
  }
}

function around(x: number, y: number, reach: number): (readonly [number, number])[] {
  return [-reach, reach].flatMap((dx) => [-reach, reach].map((dy) => [x + dx, y + dy] as const));
}

/** Places along a path, which labels keep off. */
function between(from: Spot, to: Spot, gap: number): (readonly [number, number])[] {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / gap);
  return Array.from({ length: Math.max(0, steps - 1) }, (_, i) => {
    const f = (i + 1) / steps;
    return [from.x + f * (to.x - from.x), from.y + f * (to.y - from.y)] as const;
  });
}

function describe({ series, attack }: AccuracyData): string {
  const value = ({ testAccuracy, robustAccuracy }: AccuracyPoint): string =>
    `TA ${testAccuracy.toFixed(2)}%, RA ${robustAccuracy!.toFixed(2)}%`;
  const told = series.map((one) => ({
    ...one,
    points: one.points.filter(({ robustAccuracy }) => robustAccuracy !== null),
  }));
  return [
    `Robust accuracy under ${attack} against test accuracy.`,
    ...told.filter(({ points }) => points.length > 0).map((one) => describeSeries(one, value)),
  ].join(' ');
}
