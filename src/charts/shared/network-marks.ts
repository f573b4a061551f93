/** Marks that tell networks apart by colour and by shape; filled where measured here, hollow where read in the paper. */
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye } from 'd3';
import type { AccuracyPoint, AccuracySeries } from './accuracies.ts';
import type { Frame, Group } from './frame.ts';
import { drawText, round, textWidth } from './text.ts';

/** None of them is a colour of the two classes, so that a colour means the same in every chart. */
const COLOURS = ['var(--network-1)', 'var(--network-2)', 'var(--network-3)', 'var(--network-4)'] as const;
const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolStar, symbolWye] as const;

export function networkColour(slot: number): string {
  return COLOURS[slot % COLOURS.length]!;
}

/** Path around (0, 0) of a mark about `size` wide. */
export function networkShape(slot: number, size: number): string {
  return symbol(SHAPES[slot % SHAPES.length], 0.78 * size * size).digits(2)() ?? '';
}

/** What is drawn of a point beside its place. */
type Marked = Pick<AccuracyPoint, 'key' | 'current'>;

export interface Spot<P extends Marked = AccuracyPoint> {
  readonly point: P;
  readonly x: number;
  readonly y: number;
  /** CSS pixels across. */
  readonly size: number;
}

/** The marks of a series, the one on show on top. `data-mark` and `data-at` tell the page what can be pointed at, and where. */
export function drawMarks(
  parent: Group,
  { slot, ours }: Pick<AccuracySeries, 'slot' | 'ours'>,
  spots: readonly Spot<Marked>[],
): void {
  const colour = networkColour(slot);
  for (const { point, x, y, size } of [...spots].sort(
    (p, q) => Number(p.point.current ?? false) - Number(q.point.current ?? false),
  )) {
    if (point.current) drawRing(parent, x, y, size);
    const mark = parent
      .append('path')
      .attr('d', networkShape(slot, size))
      .attr('transform', `translate(${round(x)},${round(y)})`);
    mark.attr('data-mark', point.key).attr('data-at', `${round(x)} ${round(y)}`);
    if (ours) mark.attr('fill', colour).attr('stroke', 'var(--surface)').attr('stroke-width', 1);
    else mark.attr('fill', 'var(--surface)').attr('stroke', colour).attr('stroke-width', 1.5);
  }
}

function drawRing(parent: Group, x: number, y: number, size: number): void {
  const ring = parent
    .append('circle')
    .attr('data-part', 'current')
    .attr('cx', round(x))
    .attr('cy', round(y))
    .attr('r', round(size / 2 + 5));
  ring.attr('fill', 'none').attr('stroke', 'var(--accent)').attr('stroke-width', 2.5);
}

/** Above the plot, up to `end`: what filled and hollow marks are. */
export function drawKey({ svg, plot, font }: Frame, end: number): void {
  const key = svg.append('g').attr('data-part', 'key');
  let right = end;
  for (const [text, ours] of [
    ['the paper’s', false],
    ['ours', true],
  ] as const) {
    const baseline = plot.top - 0.7 * font;
    drawText(key, right, baseline, text, { anchor: 'end', size: 0.92, fill: 'var(--ink-soft)' });
    right -= textWidth(text, 0.92 * font) + 0.75 * font;
    const dot = key
      .append('circle')
      .attr('cx', round(right))
      .attr('cy', round(baseline - 0.32 * font))
      .attr('r', round(0.34 * font));
    dot
      .attr('fill', ours ? 'var(--ink-soft)' : 'var(--surface)')
      .attr('stroke', 'var(--ink-soft)')
      .attr('stroke-width', 1.5);
    right -= 1.1 * font;
  }
}
