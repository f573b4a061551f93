import type { ScaleLinear } from 'd3';
import type { Frame, Group } from './frame.ts';
import { drawText, round } from './text.ts';

export type Scale = ScaleLinear<number, number>;

export interface AxisRow {
  readonly values: readonly number[];
  readonly label: (value: number) => string;
  readonly position: (value: number) => number;
  /** The upper row is in ink, a second one softer. */
  readonly soft?: boolean;
}

/** Height of a horizontal axis with its rows of ticks and title, in multiples of the font size. */
export function axisHeight(rows: number): number {
  return 1.95 + 1.25 * rows;
}

/** The same of an axis in a short chart. */
export const SHORT_AXIS = 1.95;

/** The line below a plot with one or two rows of ticks (two units of one quantity), and the title under them. */
export function horizontalAxis({ svg, plot, font }: Frame, rows: readonly AxisRow[], title: string | null): Group {
  const axis = svg.append('g').attr('data-part', 'axis-x');
  axis
    .append('path')
    .attr('d', `M${plot.left},${plot.bottom}H${plot.right}`)
    .attr('stroke', 'var(--ink-soft)')
    .attr('fill', 'none');
  rows.forEach((row, index) => {
    const baseline = plot.bottom + font * (1.35 + 1.25 * index);
    for (const value of row.values) {
      const x = round(row.position(value));
      if (index === 0) axis.append('path').attr('d', `M${x},${plot.bottom}v4`).attr('stroke', 'var(--ink-soft)');
      drawText(axis, x, baseline, row.label(value), {
        anchor: 'middle',
        size: 0.92,
        fill: row.soft ? 'var(--ink-soft)' : 'var(--ink)',
      });
    }
  });
  const bottom = plot.bottom + font * (1.45 + 1.25 * rows.length);
  const style = { size: 0.92, fill: 'var(--ink-soft)' };
  if (title !== null) drawText(axis, (plot.left + plot.right) / 2, bottom, title, { ...style, anchor: 'middle' });
  return axis;
}

/** One row of ticks with their unit, and the symbol of what they are before them. */
export function shortAxis(frame: Frame, row: AxisRow, symbol: string): void {
  const axis = horizontalAxis(frame, [row], null);
  drawText(axis, 2, frame.plot.bottom + 1.35 * frame.font, symbol, { size: 0.92, fill: 'var(--ink-soft)' });
}

/** Faint horizontal lines with their values in the left margin, and what they measure above them. */
export function verticalGrid(
  { svg, plot, font }: Frame,
  scale: (value: number) => number,
  ticks: readonly number[],
  label: (value: number) => string,
  title: string,
): void {
  const axis = svg.append('g').attr('data-part', 'axis-y');
  for (const value of ticks) {
    const y = round(scale(value));
    axis.append('path').attr('d', `M${plot.left},${y}H${plot.right}`).attr('stroke', 'var(--grid)');
    drawText(axis, plot.left - 6, y + 0.32 * font, label(value), {
      anchor: 'end',
      size: 0.92,
      fill: 'var(--ink-soft)',
    });
  }
  if (title) drawText(axis, 2, plot.top - 0.7 * font, title, { size: 0.92, fill: 'var(--ink-soft)' });
}

/** Multiples of `step` within [low, high]. */
export function multiples(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step + 0);
}
