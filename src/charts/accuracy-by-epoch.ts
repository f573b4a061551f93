/** One accuracy of every network over its epochs: a column of the paper's Tables II and III as a chart. */
import { line, scaleLinear } from 'd3';
import { type AccuracyData, type AccuracyPoint, type AccuracySeries, describeSeries } from './shared/accuracies.ts';
import { type AccuracyScale, errorScale, percentRemark, percentScale, thin } from './shared/accuracy-scale.ts';
import { axisHeight, horizontalAxis, verticalGrid } from './shared/axis.ts';
import { trim } from './shared/format.ts';
import { elementOf, fontOf, frame, type Frame, isCompact } from './shared/frame.ts';
import { spreadOut } from './shared/labels.ts';
import { drawKey, drawMarks, networkColour } from './shared/network-marks.ts';
import type { ChartOptions } from './shared/options.ts';
import { drawText, round, textWidth } from './shared/text.ts';

export interface AccuracyByEpochData extends AccuracyData {
  /** `test`: on a scale of the error's logarithm. `robust`: linear. */
  readonly measure: 'test' | 'robust';
}

interface Drawn extends Frame {
  readonly x: (epoch: number) => number;
  readonly y: (accuracy: number) => number;
}

/** A point whose epoch and accuracy are known. */
interface Placed {
  readonly point: AccuracyPoint;
  readonly epoch: number;
  readonly accuracy: number;
}

interface PlacedSeries {
  readonly series: AccuracySeries;
  readonly placed: readonly Placed[];
}

export function accuracyByEpoch(data: AccuracyByEpochData, options: ChartOptions): SVGSVGElement {
  const all = data.series
    .map((series) => ({ series, placed: placedOf(series, data) }))
    .filter(({ placed }) => placed.length > 0);
  const drawn = layOut(data, all, options);
  // The paper's are drawn first, so that ours lie on top.
  for (const one of [...all].sort((p, q) => Number(p.series.ours) - Number(q.series.ours))) drawSeries(drawn, one);
  if (!isCompact(options)) nameSeries(drawn, all, options);
  return elementOf(drawn.svg);
}

function placedOf({ points }: AccuracySeries, { measure }: AccuracyByEpochData): Placed[] {
  return points.flatMap((point) => {
    const accuracy = measure === 'test' ? point.testAccuracy : point.robustAccuracy;
    return point.epoch === null || accuracy === null ? [] : [{ point, epoch: point.epoch, accuracy }];
  });
}

function layOut(data: AccuracyByEpochData, all: readonly PlacedSeries[], options: ChartOptions): Drawn {
  const font = fontOf(options);
  const compact = isCompact(options);
  const names = all.filter(({ series }) => series.ours).map(({ series }) => textWidth(series.name, font, true));
  const right = compact ? 12 : Math.min(Math.max(...names, 0) + 18, 0.34 * options.width);
  const made = frame(
    options,
    { left: 3.9 * font, right, top: 2.1 * font, bottom: font * axisHeight(1) },
    describe(data, all),
  );
  const { plot } = made;
  const placed = all.flatMap((one) => one.placed);
  const accuracies = placed.map(({ accuracy }) => accuracy);
  const range = [plot.bottom, plot.top] as const;
  const scale =
    data.measure === 'test'
      ? errorAxis(accuracies, range, font, compact)
      : percentAxis(accuracies, range, font, data.attack, compact);
  verticalGrid(made, scale.position, scale.ticks, (value) => `${trim(value, 2)}%`, scale.title);
  const epochs = [...new Set(placed.map(({ epoch }) => epoch))].sort((a, b) => a - b);
  const x = epochScale(epochs, [plot.left + 0.8 * font, plot.right - 0.8 * font]);
  const ticks = thin(
    [epochs[0] ?? 1, epochs.at(-1) ?? 1, ...epochs].filter((epoch, i, list) => list.indexOf(epoch) === i),
    x,
    1.7 * font,
  );
  horizontalAxis(made, [{ values: ticks, label: String, position: x }], 'epochs of training (logarithmic)');
  const kinds = new Set(all.map(({ series }) => series.ours));
  if (!compact && kinds.size > 1) drawKey(made, options.width - 14);
  return { ...made, x, y: scale.position };
}

/** Logarithmic: the first epochs change a network most. */
function epochScale(epochs: readonly number[], range: readonly [number, number]): (epoch: number) => number {
  const scale = scaleLinear(
    [Math.log(epochs[0] ?? 1), Math.log(Math.max(epochs.at(-1) ?? 1, (epochs[0] ?? 1) + 1))],
    range,
  );
  return (epoch) => scale(Math.log(epoch));
}

type Range = readonly [number, number];

interface Axis extends AccuracyScale {
  readonly title: string;
}

function errorAxis(accuracies: readonly number[], range: Range, font: number, compact: boolean): Axis {
  return {
    ...errorScale(accuracies, range, 1.8 * font),
    title: compact
      ? 'accuracy, TA (by the log of the error)'
      : 'accuracy on test pictures, TA (by the logarithm of the error)',
  };
}

function percentAxis(
  accuracies: readonly number[],
  range: Range,
  font: number,
  attack: string,
  compact: boolean,
): Axis {
  const scale = percentScale(accuracies, range, 1.6 * font);
  return {
    ...scale,
    title: `${compact ? '' : 'robust accuracy, '}RA, under ${attack}${percentRemark(scale, compact)}`,
  };
}

function drawSeries({ svg, x, y }: Drawn, { series, placed }: PlacedSeries): void {
  const { name, ours, slot, points } = series;
  const group = svg
    .append('g')
    .attr('data-part', ours ? 'ours' : 'paper')
    .attr('data-name', name);
  const path = line<Placed>(
    ({ epoch }) => x(epoch),
    ({ accuracy }) => y(accuracy),
  ).digits(2)(placed);
  const shown = points.some(({ current }) => current);
  const stroke = group.append('path').attr('d', path).attr('fill', 'none').attr('stroke', networkColour(slot));
  stroke
    .attr('stroke-width', shown ? 2.75 : ours ? 1.75 : 1.25)
    .attr('stroke-dasharray', ours ? null : '3 4')
    .attr('stroke-linejoin', 'round');
  drawMarks(
    group,
    series,
    placed.map(({ point, epoch, accuracy }) => ({ point, x: x(epoch), y: y(accuracy), size: ours ? 9 : 10 })),
  );
}

/** Names of ours at the right ends, moved apart. */
function nameSeries({ svg, plot, font, y }: Drawn, all: readonly PlacedSeries[], options: ChartOptions): void {
  const ours = all.filter(({ series }) => series.ours);
  const ends = ours.map(({ placed }) => y(placed.at(-1)!.accuracy));
  const places = spreadOut(ends, 1.2 * font, plot.top + 0.3 * font, plot.bottom - 0.2 * font);
  const group = svg.append('g').attr('data-part', 'names');
  const letters = Math.max(3, Math.floor((options.width - plot.right - 10) / textWidth('m', font, true)));
  ours.forEach(({ series: { name, slot } }, i) => {
    const [end, place] = [ends[i]!, places[i]!];
    if (Math.abs(end - place) > 2)
      group
        .append('path')
        .attr('d', `M${round(plot.right - 2)},${round(end)}L${round(plot.right + 6)},${round(place)}`)
        .attr('stroke', networkColour(slot))
        .attr('stroke-opacity', 0.6)
        .attr('fill', 'none');
    const text = name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
    drawText(group, plot.right + 8, place + 0.34 * font, text, { fill: networkColour(slot), weight: 600 });
  });
}

function describe({ measure, attack }: AccuracyByEpochData, all: readonly PlacedSeries[]): string {
  const what = measure === 'test' ? 'Test accuracy by epoch.' : `Robust accuracy under ${attack} by epoch.`;
  const value =
    measure === 'test'
      ? (point: AccuracyPoint) => `${point.testAccuracy.toFixed(2)}%`
      : (point: AccuracyPoint) => `${(point.robustAccuracy ?? 0).toFixed(2)}%`;
  return [
    what,
    ...all.map(({ series, placed }) => describeSeries({ ...series, points: placed.map(({ point }) => point) }, value)),
  ].join(' ');
}
