import type { Frame } from './frame.ts';
import { drawText, round, textWidth } from './text.ts';

/** Two curves of an earlier checkpoint, drawn faintly to see what became of them. */
export interface Ghost<Curve> {
  /** For example `epoch 1`. */
  readonly name: string;
  readonly a: Curve;
  readonly b: Curve;
}

/** Thin outlines in the colours of the classes, and their key at the right. */
export function drawGhost<Curve>(
  frame: Frame,
  { name, a, b }: Ghost<Curve>,
  path: (curve: Curve) => string | null,
  compact: boolean,
): void {
  const { svg, plot, font } = frame;
  const group = svg.append('g').attr('data-part', 'ghost').attr('fill', 'none').attr('stroke-width', 1.25);
  for (const [curve, colour] of [
    [a, 'var(--class-a)'],
    [b, 'var(--class-b)'],
  ] as const) {
    group.append('path').attr('d', path(curve)).attr('stroke', colour).attr('stroke-opacity', 0.6);
  }
  // Above the plot, or in it where the marks above need the room.
  const baseline = plot.top + (compact ? 2.4 : -0.7) * font;
  const left = round(plot.right - textWidth(name, 0.92 * font) - 24);
  const middle = round(baseline - 0.3 * font);
  group
    .append('path')
    .attr('d', `M${left},${middle - 1.5}h16`)
    .attr('stroke', 'var(--class-a)');
  group
    .append('path')
    .attr('d', `M${left},${middle + 1.5}h16`)
    .attr('stroke', 'var(--class-b)');
  const key = svg.append('g').attr('data-part', 'ghost-key');
  drawText(key, plot.right, baseline, name, { anchor: 'end', size: 0.92, fill: 'var(--ink-soft)', halo: true });
}
