import { select, type Selection } from 'd3';
import type { ChartOptions } from './options.ts';

export type Svg = Selection<SVGSVGElement, unknown, null, undefined>;
export type Group = Selection<SVGGElement, unknown, null, undefined>;

/** The rectangle that data is drawn in, CSS pixels from the top left corner. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Frame {
  readonly svg: Svg;
  readonly plot: Plot;
  readonly font: number;
}

export const FONT = 12;

/** Narrower charts have shorter words and fewer ticks. In multiples of the font size. */
const COMPACT = 40;

export function fontOf(options: Pick<ChartOptions, 'fontSize'>): number {
  return options.fontSize ?? FONT;
}

/** Lower charts have shorter words, and only what cannot be read elsewhere. In multiples of the font size. */
const SHORT = 21;

export function isShort(options: ChartOptions): boolean {
  return options.height < SHORT * fontOf(options);
}

export function isCompact(options: ChartOptions): boolean {
  return options.width < COMPACT * fontOf(options);
}

/**
 * The <svg> of a chart with its accessible name and description; colours and font come from the page.
 * @param description the chart's numbers in words
 */
export function frame(options: ChartOptions, margins: Margins, description: string): Frame {
  const { document, width, height, title } = options;
  const svg = select(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    .attr('xmlns', 'http://www.w3.org/2000/svg')
    .attr('role', 'img')
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('width', width)
    .attr('height', height)
    // Read by what is aligned with the axis, such as a slider; measuring the plot would force a layout of the page.
    .attr('data-plot', `${margins.left} ${margins.right}`)
    .attr('font-size', fontOf(options))
    .attr('color', 'var(--ink)')
    .attr('fill', 'currentColor');
  svg.append('title').text(title);
  svg.append('desc').text(description);
  const plot = { left: margins.left, right: width - margins.right, top: margins.top, bottom: height - margins.bottom };
  return { svg, plot, font: fontOf(options) };
}

/** The element itself: what a chart gives back. */
export function elementOf(svg: Svg): SVGSVGElement {
  const node = svg.node();
  if (!node) throw new Error('the chart has no element');
  return node;
}
