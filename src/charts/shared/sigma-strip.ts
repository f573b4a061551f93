import type { Scale } from './axis.ts';
import type { DensityCurve } from './curve.ts';
import type { Frame } from './frame.ts';
import { drawText, round, textWidth } from './text.ts';

export interface SigmaRow {
  readonly curve: Pick<DensityCurve, 'mean' | 'sigma'>;
  readonly colour: string;
  readonly textColour: string;
  readonly dashed: boolean;
  /** For example `σ_x = 0.52 s`. */
  readonly label: string;
  /** Written on the other side of the bar; for a curve that has no name in the plot. */
  readonly name?: string;
}

/** Height of one row in multiples of the font size, and in a short chart. */
export const STRIP_ROW = 1.45;
export const SHORT_STRIP_ROW = 1.2;

/** The upper right corner, CSS pixels: the page puts a button there. */
const CORNER = 24;

/**
 * Above a plot: one bar per curve from mean - sigma to mean + sigma, a dot at the mean, and sigma in figures.
 * @param rowHeight in multiples of the font size
 */
export function sigmaStrip(frame: Frame, rows: readonly SigmaRow[], x: Scale, rowHeight: number): void {
  const { svg, plot, font } = frame;
  const strip = svg.append('g').attr('data-part', 'sigma');
  rows.forEach(({ curve, colour, textColour, dashed, label, name }, index) => {
    const y = round(2 + font * rowHeight * (index + 0.5));
    const within = (value: number): number => round(Math.max(plot.left, Math.min(plot.right, x(value))));
    const [from, at, to] = [within(curve.mean - curve.sigma), within(curve.mean), within(curve.mean + curve.sigma)];
    const bar = strip.append('g').attr('stroke', colour).attr('fill', colour);
    bar
      .append('path')
      .attr('d', `M${from},${y}H${to}`)
      .attr('stroke-width', 2)
      .attr('stroke-dasharray', dashed ? '4 3' : null);
    bar
      .append('path')
      .attr('d', `M${from},${y - 4}v8M${to},${y - 4}v8`)
      .attr('stroke-width', 2)
      .attr('fill', 'none');
    bar.append('circle').attr('cx', at).attr('cy', y).attr('r', 3.5).attr('stroke', 'none');
    const right = to + 8 + textWidth(label, font) <= plot.right - CORNER;
    drawText(strip, right ? to + 8 : from - 8, y + 0.34 * font, label, {
      anchor: right ? 'start' : 'end',
      fill: textColour,
    });
    if (name)
      drawText(strip, right ? from - 8 : to + 8, y + 0.34 * font, name, {
        anchor: right ? 'end' : 'start',
        fill: textColour,
      });
  });
}
