/** Probabilities of the attack's result over its budget epsilon. */
import { line, scaleLinear } from 'd3';
import { axisHeight, horizontalAxis, verticalGrid, type Scale } from './shared/axis.ts';
import {
  allowedPixels,
  epsilonColumns,
  epsilonLabel,
  type EpsilonMeasure,
  epsilonRows,
  epsilonTitle,
} from './shared/epsilon-axis.ts';
import { drawBands, runsOf, type EpsilonOutcome } from './shared/epsilon-bands.ts';
import { percent, trim } from './shared/format.ts';
import { elementOf, fontOf, frame, isCompact, type Frame } from './shared/frame.ts';
import { spreadOut } from './shared/labels.ts';
import type { ChartOptions, ChartTable } from './shared/options.ts';
import { drawText, round, textWidth } from './shared/text.ts';

export interface EpsilonSeries {
  readonly name: string;
  /** The original class, the attack's class, or one of the others. */
  readonly colour: 'a' | 'b' | 'other';
  /** One for each epsilon. */
  readonly probabilities: ArrayLike<number>;
}

export interface EpsilonCurveData {
  /** Increasing, linf in pixels of [0, 1]. */
  readonly epsilons: ArrayLike<number>;
  readonly series: readonly EpsilonSeries[];
  /** The page's epsilon; null: no marker. */
  readonly current: number | null;
  /** What became of the network's answer, for each epsilon. */
  readonly outcomes?: readonly EpsilonOutcome[];
  /** What an epsilon means; without it, the most that a pixel may change. */
  readonly measure?: EpsilonMeasure;
}

interface Curve extends Frame {
  readonly x: Scale;
  readonly y: Scale;
}

const COLOURS = { a: 'var(--class-a)', b: 'var(--class-b)', other: 'var(--ink-soft)' } as const;

export function epsilonCurve(data: EpsilonCurveData, options: ChartOptions): SVGSVGElement {
  const curve = layOut(data, options);
  const { epsilons, outcomes, current } = data;
  if (outcomes) drawBands(curve, { epsilons, outcomes, current });
  drawSeries(curve, data);
  nameSeries(curve, data, options);
  if (current !== null) drawCurrent(curve, data, current);
  return elementOf(curve.svg);
}

export function epsilonCurveTable(data: EpsilonCurveData): ChartTable {
  const { epsilons, series, outcomes, measure = allowedPixels } = data;
  const { names, at } = epsilonColumns(measure);
  return {
    columns: [...names, ...series.map(({ name }) => name), ...(outcomes ? ['outcome'] : [])],
    rows: Array.from(epsilons, (epsilon, i) => [
      ...at(epsilon),
      ...series.map(({ probabilities }) => probabilities[i]!),
      ...(outcomes ? [outcomes[i]!.word] : []),
    ]),
  };
}

/** Space left and right of the plot, CSS pixels: a slider between them is in step with the axis. */
export function epsilonCurveSides(
  { series }: Pick<EpsilonCurveData, 'series'>,
  options: Pick<ChartOptions, 'width' | 'fontSize'>,
): { left: number; right: number } {
  const font = fontOf(options);
  const names = series.reduce((top, { name }) => Math.max(top, textWidth(name, font, true)), 0);
  return { left: 3.2 * font, right: Math.min(names + 14, 0.34 * options.width) };
}

function layOut(data: EpsilonCurveData, options: ChartOptions): Curve {
  const font = fontOf(options);
  const made = frame(
    options,
    { ...epsilonCurveSides(data, options), top: 2.1 * font, bottom: font * axisHeight(rowsOf(options)) },
    describe(data),
  );
  const { plot } = made;
  const last = data.epsilons[data.epsilons.length - 1] ?? 1;
  const x = scaleLinear([data.epsilons[0] ?? 0, last], [plot.left, plot.right]);
  const y = scaleLinear([0, 1], [plot.bottom, plot.top]);
  verticalGrid(made, y, [0, 0.25, 0.5, 0.75, 1], (value) => `${trim(100 * value, 0)}%`, '');
  const compact = isCompact(options);
  const count = Math.max(2, Math.min(compact ? 4 : 8, Math.floor((plot.right - plot.left) / (5 * font))));
  const { measure = allowedPixels } = data;
  const ticks = epsilonRows(x, count, measure).slice(0, rowsOf(options));
  horizontalAxis(made, ticks, epsilonTitle(measure, compact));
  return { ...made, x, y };
}

/** A low chart has its epsilons in 255ths alone, to leave the curves more room. */
function rowsOf(options: ChartOptions): number {
  return options.height < 15 * fontOf(options) ? 1 : 2;
}

function drawSeries({ svg, x, y }: Curve, { epsilons, series }: EpsilonCurveData): void {
  const group = svg.append('g').attr('data-part', 'curves').attr('fill', 'none').attr('stroke-linejoin', 'round');
  // The original and the attack's class are drawn last, on top.
  for (const { name, colour, probabilities } of [...series].sort((p, q) => weight(p) - weight(q))) {
    const path = line<number>(
      (i) => x(epsilons[i]!),
      (i) => y(probabilities[i]!),
    ).digits(2)(Array.from({ length: epsilons.length }, (_, i) => i));
    group
      .append('path')
      .attr('data-name', name)
      .attr('d', path)
      .attr('stroke', COLOURS[colour])
      .attr('stroke-width', colour === 'other' ? 1.25 : 2.5)
      .attr('stroke-opacity', colour === 'other' ? 0.75 : 1);
  }
}

function weight({ colour }: EpsilonSeries): number {
  return colour === 'a' ? 2 : colour === 'b' ? 1 : 0;
}

/** Names at the right ends, moved apart; a hair line where a name had to move far. */
function nameSeries({ svg, plot, font, y }: Curve, { series }: EpsilonCurveData, options: ChartOptions): void {
  const ends = series.map(({ probabilities }) => y(probabilities[probabilities.length - 1] ?? 0));
  const places = spreadOut(ends, 1.15 * font, plot.top, plot.bottom - 0.2 * font);
  const group = svg.append('g').attr('data-part', 'names');
  const room = options.width - plot.right - 10;
  series.forEach(({ name, colour }, i) => {
    const [end, place] = [ends[i]!, places[i]!];
    if (Math.abs(end - place) > 2)
      group
        .append('path')
        .attr('d', `M${plot.right + 1},${round(end)}L${plot.right + 7},${round(place)}`)
        .attr('stroke', COLOURS[colour])
        .attr('stroke-opacity', 0.6)
        .attr('fill', 'none');
    drawText(group, plot.right + 9, place + 0.34 * font, shorten(name, room, font), {
      fill: COLOURS[colour],
      ...(colour === 'other' ? {} : { weight: 600 }),
    });
  });
}

function drawCurrent({ svg, plot, font, x, y }: Curve, { epsilons, series }: EpsilonCurveData, current: number): void {
  const at = round(Math.max(plot.left, Math.min(plot.right, x(current))));
  const group = svg.append('g').attr('data-part', 'current');
  group
    .append('path')
    .attr('d', `M${at},${plot.top - 0.5 * font}V${plot.bottom}`)
    .attr('stroke', 'var(--accent)')
    .attr('stroke-width', 2);
  for (const { colour, probabilities } of series) {
    if (colour === 'other') continue;
    const value = interpolate(epsilons, probabilities, current);
    group
      .append('circle')
      .attr('cx', at)
      .attr('cy', round(y(value)))
      .attr('r', 4)
      .attr('fill', COLOURS[colour])
      .attr('stroke', 'var(--surface)')
      .attr('stroke-width', 1.5);
  }
  const label = `ε = ${epsilonLabel(current, allowedPixels)}`;
  const half = textWidth(label, font, true) / 2;
  drawText(group, Math.max(half, Math.min(plot.right - half + 8, at)), plot.top - 0.8 * font, label, {
    anchor: 'middle',
    fill: 'var(--accent)',
    weight: 600,
  });
}

function interpolate(x: ArrayLike<number>, y: ArrayLike<number>, at: number): number {
  for (let i = 1; i < x.length; i++) {
    if (at <= x[i]!) return y[i - 1]! + ((y[i]! - y[i - 1]!) * Math.max(0, at - x[i - 1]!)) / (x[i]! - x[i - 1]!);
  }
  return y[x.length - 1] ?? 0;
}

function shorten(name: string, room: number, font: number): string {
  const letters = Math.max(3, Math.floor(room / textWidth('m', font, true)));
  return name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
}

function describe({ epsilons, series, current, outcomes = [], measure = allowedPixels }: EpsilonCurveData): string {
  const label = (epsilon: number): string => epsilonLabel(epsilon, measure);
  const [first, last] = [epsilons[0] ?? 0, epsilons[epsilons.length - 1] ?? 0];
  const ends = series.map(({ name, probabilities }) => {
    const now =
      current === null ? '' : `, ${percent(interpolate(epsilons, probabilities, current))} at ${label(current)}`;
    return `${name}: ${percent(probabilities[0] ?? 0)} at ${label(first)}${now}, ${percent(probabilities[probabilities.length - 1] ?? 0)} at ${label(last)}.`;
  });
  const runs = runsOf(outcomes).map(({ word, first: from, last: to }) => {
    const [low, high] = [from, to].map((place) => label(epsilons[place]!));
    return low === high ? `${word} at ${low}` : `${word} from ${low} to ${high}`;
  });
  const became = runs.length > 0 ? [`Outcome: ${runs.join(', ')}.`] : [];
  const over = measure.of === 'allowed' ? 'over epsilon' : 'over how much of the change is kept';
  return [`Probabilities of the attacked picture ${over}.`, ...ends, ...became].join(' ');
}
