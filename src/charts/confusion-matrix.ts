/** A confusion matrix: true classes down, the network's answers across, the number of pictures in each cell. */
import type { Selection } from 'd3';
import { fixed } from './shared/format.ts';
import { elementOf, fontOf, frame, isCompact, type Frame, type Group } from './shared/frame.ts';
import type { ChartOptions, ChartTable } from './shared/options.ts';
import { drawText, round, textWidth } from './shared/text.ts';

export interface ConfusionMatrixData {
  /** Those that are drawn; of many classes, only some can be. */
  readonly classes: readonly string[];
  /** (true class, answer), row-major. */
  readonly counts: ArrayLike<number>;
  /** Pictures of each true class, where some were answered with a class that is not drawn. */
  readonly totals?: ArrayLike<number>;
  /** A cell that is framed. */
  readonly selected?: { readonly label: number; readonly answer: number } | null;
}

interface Matrix extends Frame {
  readonly data: ConfusionMatrixData;
  readonly cell: { readonly width: number; readonly height: number };
  /** Whether the names above the columns are horizontal; if not, they lean by 45 degrees. */
  readonly upright: boolean;
}

/** The deepest fill on which text is easy to read. */
const DARKEST = 0.34;

export function confusionMatrix(data: ConfusionMatrixData, options: ChartOptions): SVGSVGElement {
  const matrix = layOut(data, options);
  drawCells(matrix);
  drawNames(matrix);
  drawLines(matrix);
  if (!isCompact(options)) drawShares(matrix);
  return elementOf(matrix.svg);
}

export function confusionMatrixTable(data: ConfusionMatrixData): ChartTable {
  const { classes, totals } = data;
  const others = totals ? ['answered another'] : [];
  return {
    columns: ['true class', ...classes.map((name) => `answered ${name}`), ...others, 'pictures', 'right (%)'],
    rows: classes.map((name, label) => {
      const row = rowOf(data, label);
      const total = totalOf(data, label);
      const other = totals ? [total - sum(row)] : [];
      return [name, ...row, ...other, total, total > 0 ? (100 * row[label]!) / total : '–'];
    }),
  };
}

function layOut(data: ConfusionMatrixData, options: ChartOptions): Matrix {
  const font = fontOf(options);
  const { classes } = data;
  const widths = classes.map((name) => textWidth(name, font));
  const longest = Math.max(...widths);
  const left = Math.max(longest, 5 * font) + 8;
  const upright = longest < (options.width - left) / classes.length - 4;
  // A leaning last name reaches beyond its column.
  const right = isCompact(options) ? (upright ? 2 : widths.at(-1)! * Math.SQRT1_2) : 4 * font;
  const width = (options.width - left - right) / classes.length;
  // A name that leans by 45 degrees is as high as its length times the root of a half.
  const top = font * (upright ? 3.2 : 2.6) + (upright ? 0 : longest * Math.SQRT1_2);
  const made = frame(options, { left, right, top, bottom: 4 }, describe(data));
  const { plot } = made;
  // Read by what lies over the cells: the page's buttons.
  made.svg.attr('data-rows', `${round(plot.top)} ${round(options.height - plot.bottom)}`);
  return { ...made, data, upright, cell: { width, height: (plot.bottom - plot.top) / classes.length } };
}

/** Right answers and mistakes have separate colour scales, because there may be a hundred times as many of one. */
function drawCells(matrix: Matrix): void {
  const { svg, data } = matrix;
  const { classes } = data;
  const rows = classes.map((_, label) => rowOf(data, label));
  const most = Math.max(1, ...rows.flatMap((row, label) => row.filter((_, answer) => answer !== label)));
  const fills = svg.append('g').attr('data-part', 'cells');
  const digits = svg.append('g').attr('data-part', 'counts');
  rows.forEach((row, label) => {
    const total = totalOf(data, label);
    row.forEach((count, answer) => {
      if (count === 0) return;
      const isRight = label === answer;
      const depth = isRight ? count / total : Math.sqrt(count / most);
      placeAt(fills.append('rect'), matrix, { label, answer })
        .attr('fill', isRight ? 'var(--accent)' : 'var(--ink)')
        .attr('fill-opacity', round(DARKEST * depth));
      drawCount(digits, matrix, { label, answer }, count);
    });
  });
  drawSelected(matrix);
}

interface Cell {
  readonly label: number;
  readonly answer: number;
}

type Rect = Selection<SVGRectElement, unknown, null, undefined>;

/** Makes a rectangle fill a cell. */
function placeAt(rect: Rect, { plot, cell }: Matrix, { label, answer }: Cell): Rect {
  return rect
    .attr('x', round(plot.left + answer * cell.width))
    .attr('y', round(plot.top + label * cell.height))
    .attr('width', round(cell.width))
    .attr('height', round(cell.height));
}

function drawCount(digits: Group, { plot, cell, font }: Matrix, { label, answer }: Cell, count: number): void {
  const width = textWidth(String(count), font);
  // A number wider than its cell would run into the next one; the table has all numbers.
  if (0.75 * width > cell.width) return;
  const size = width > cell.width - 3 ? 0.75 : 0.92;
  const [x, y] = [plot.left + (answer + 0.5) * cell.width, plot.top + (label + 0.5) * cell.height];
  drawText(digits, x, y + 0.34 * size * font, String(count), {
    anchor: 'middle',
    size,
    ...(label === answer ? { weight: 600 } : {}),
  });
}

function drawSelected(matrix: Matrix): void {
  const { selected } = matrix.data;
  if (!selected) return;
  const frame = matrix.svg.append('rect').attr('data-part', 'selected').attr('fill', 'none');
  placeAt(frame.attr('stroke', 'var(--ink)').attr('stroke-width', 2.5), matrix, selected);
}

function drawNames({ svg, plot, font, data: { classes }, cell, upright }: Matrix): void {
  const names = svg.append('g').attr('data-part', 'names');
  const soft = { size: 0.92, fill: 'var(--ink-soft)' };
  drawText(names, plot.left, 1.1 * font, 'answer →', soft);
  drawText(names, plot.left - 6, plot.top - 0.5 * font, 'true ↓', { ...soft, anchor: 'end' });
  classes.forEach((name, i) => {
    drawText(names, plot.left - 6, plot.top + (i + 0.5) * cell.height + 0.34 * font, name, { anchor: 'end' });
    const [x, y] = [plot.left + (i + 0.5) * cell.width, plot.top - 0.5 * font];
    if (upright) return drawText(names, x, y, name, { anchor: 'middle' });
    const leaning = names.append('g').attr('transform', `rotate(-45 ${round(x)} ${round(y)})`);
    drawText(leaning, x, y, name);
  });
}

function drawLines({ svg, plot, data: { classes }, cell }: Matrix): void {
  const along = classes.map((_, i) => i).slice(1);
  const down = along.map((i) => `M${round(plot.left + i * cell.width)},${round(plot.top)}V${round(plot.bottom)}`);
  const across = along.map((i) => `M${round(plot.left)},${round(plot.top + i * cell.height)}H${round(plot.right)}`);
  const border = `M${round(plot.left)},${round(plot.top)}H${round(plot.right)}V${round(plot.bottom)}H${round(plot.left)}Z`;
  svg
    .insert('path', '[data-part="counts"]')
    .attr('data-part', 'grid')
    .attr('d', [...down, ...across, border].join(''))
    .attr('fill', 'none')
    .attr('stroke', 'var(--grid)');
}

/** The share of right answers of each class, beside its row. */
function drawShares({ svg, plot, font, data, cell }: Matrix): void {
  const shares = svg.append('g').attr('data-part', 'shares');
  const soft = { size: 0.92, fill: 'var(--ink-soft)', anchor: 'end' as const };
  drawText(shares, plot.right + 3.8 * font, plot.top - 0.5 * font, 'right', soft);
  data.classes.forEach((_, label) => {
    const row = rowOf(data, label);
    const total = totalOf(data, label);
    const text = total > 0 ? `${fixed((100 * row[label]!) / total, 1)}%` : '–';
    drawText(shares, plot.right + 3.8 * font, plot.top + (label + 0.5) * cell.height + 0.34 * font, text, soft);
  });
}

function describe(data: ConfusionMatrixData): string {
  const { classes } = data;
  const rows = classes.map((_, label) => rowOf(data, label));
  const total = sum(classes.map((_, label) => totalOf(data, label)));
  const right = sum(rows.map((row, label) => row[label]!));
  const mistakes = rows.flatMap((row, label) => row.map((count, answer) => ({ label, answer, count })));
  const worst = mistakes
    .filter(({ label, answer, count }) => label !== answer && count > 0)
    .sort((p, q) => q.count - p.count)
    .slice(0, 3);
  const words = worst.map(
    ({ label, answer, count }) => `${classes[label]} taken for ${classes[answer]}, ${count} times`,
  );
  return [
    `Of ${total} pictures, ${right} were answered rightly.`,
    words.length > 0 ? `The most frequent mistakes: ${words.join('; ')}.` : 'There is no mistake.',
  ].join(' ');
}

function rowOf({ classes, counts }: ConfusionMatrixData, label: number): number[] {
  return classes.map((_, answer) => counts[label * classes.length + answer]!);
}

function totalOf(data: ConfusionMatrixData, label: number): number {
  return data.totals?.[label] ?? sum(rowOf(data, label));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
