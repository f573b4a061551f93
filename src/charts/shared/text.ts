import type { Group, Svg } from './frame.ts';

export type Anchor = 'start' | 'middle' | 'end';

export interface TextStyle {
  readonly anchor?: Anchor;
  readonly fill?: string;
  /** In multiples of the chart's font size. */
  readonly size?: number;
  readonly weight?: number;
  /** A rim in the colour of the page, for text that crosses lines. */
  readonly halo?: boolean;
}

/** Where an index begins: in σ_x, σ_p and l_2 as words of their own, not in a class called `polar_bear`. */
const INDEX = /(?<=(?:^|\s)[σl])_(?=[xp2](?:[\s,]|$))/u;

/** One line of text. `σ_x`, `σ_p` and `l_2` get an index. */
export function drawText(parent: Svg | Group, x: number, y: number, content: string, style: TextStyle = {}): void {
  const text = parent
    .append('text')
    .attr('x', round(x))
    .attr('y', round(y))
    .attr('fill', style.fill ?? 'var(--ink)');
  if (style.anchor && style.anchor !== 'start') text.attr('text-anchor', style.anchor);
  if (style.size) text.attr('font-size', `${style.size}em`);
  if (style.weight) text.attr('font-weight', style.weight);
  if (style.halo)
    text
      .attr('stroke', 'var(--surface)')
      .attr('stroke-width', 3.5)
      .attr('stroke-linejoin', 'round')
      .attr('paint-order', 'stroke');
  const [first = '', ...rest] = content.split(INDEX);
  text.append('tspan').text(first);
  for (const part of rest) {
    text.append('tspan').attr('dy', '0.25em').attr('font-size', '0.75em').text(part.slice(0, 1));
    text.append('tspan').attr('dy', '-0.19em').text(part.slice(1));
  }
}

/** An estimate of a text's width, CSS pixels: charts are also drawn without a page, where no text can be measured. */
export function textWidth(content: string, fontSize: number, bold = false): number {
  return (bold ? 0.66 : 0.58) * fontSize * content.replaceAll('_', '').length;
}

/** Coordinates to a hundredth of a pixel: more digits only make the SVG longer. */
export function round(value: number): number {
  return Math.round(100 * value) / 100;
}
