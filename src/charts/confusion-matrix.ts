/** What a network answered, by what was right: true classes down, answers across, how many pictures in each cell. */
import { fixed } from './shared/format.ts';
import { elementOf, fontOf, frame, isCompact, type Frame } from './shared/frame.ts';
import type { ChartOptions, ChartTable } from './shared/options.ts';
import { drawText, round, textWidth } from './shared/text.ts';

export interface ConfusionMatrixData {
  readonly classes: readonly string[];
  /** (true class, answer), row-major. */
  readonly counts: ArrayLike<number>;
  /** A cell that is framed. */
  readonly selected?: { readonly label: number; readonly answer: number } | null;
}

interface Matrix extends Frame {
  readonly data: ConfusionMatrixData;
  readonly cell: { readonly width: number; readonly height: number };
  /** Whether the answers' names stand upright above their columns; else they lean. */
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
  const { classes } = data;
  return {
    columns: ['true class', ...classes.map((name) => `answered ${name}`), 'pictures', 'right (%)'],
    rows: classes.map((name, label) => {
      const row = rowOf(data, label);
      const total = sum(row);
      return [name, ...row, total, total > 0 ? (100 * row[label]!) / total : '–'];
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
  // At 45 degrees, a name is as high as it is wide, but for the root of a half.
  const top = font * (upright ? 3.2 : 2.6) + (upright ? 0 : longest * Math.SQRT1_2);
  const made = frame(options, { left, right, top, bottom: 4 }, describe(data));
  const { plot } = made;
  // For what lies over the cells.
  made.svg.attr('data-rows', `${round(plot.top)} ${round(options.height - plot.bottom)}`);
  return { ...made, data, upright, cell: { width, height: (plot.bottom - plot.top) / classes.length } };
}

/** Right answers and mistakes have a scale each: there are a hundred times as many of the one as of the other. */
function drawCells({ svg, plot, font, data, cell }: Matrix): void {
  const { classes, counts, selected } = data;
  const most = Math.max(
    1,
    ...classes.map((_, label) => Math.max(0, ...rowOf(data, label).filter((_, answer) => answer !== label))),
  );
  const fills = svg.append('g').attr('data-part', 'cells');
  const digits = svg.append('g').attr('data-part', 'counts');
  classes.forEach((_, label) => {
    const total = sum(rowOf(data, label));
    classes.forEach((_, answer) => {
      const count = counts[label * classes.length + answer]!;
      if (count === 0) return;
      const [x, y] = [plot.left + answer * cell.width, plot.top + label * cell.height];
      const isRight = label === answer;
      const depth = isRight ? count / total : Math.sqrt(count / most);
      const rect = fills
        .append('rect')
        .attr('x', round(x))
        .attr('y', round(y))
        .attr('width', round(cell.width))
        .attr('height', round(cell.height));
      rect.attr('fill', isRight ? 'var(--accent)' : 'var(--ink)').attr('fill-opacity', round(DARKEST * depth));
      const size = textWidth(String(count), font) > cell.width - 3 ? 0.75 : 0.92;
      drawText(digits, x + cell.width / 2, y + cell.height / 2 + 0.34 * size * font, String(count), {
        anchor: 'middle',
        size,
        ...(isRight ? { weight: 600 } : {}),
      });
    });
  });
  if (!selected) return;
  const frame = svg
    .append('rect')
    .attr('data-part', 'selected')
    .attr('fill', 'none')
    .attr('stroke', 'var(--ink)')
    .attr('stroke-width', 2.5);
  frame
    .attr('x', round(plot.left + selected.answer * cell.width))
    .attr('y', round(plot.top + selected.label * cell.height));
  frame.attr('width', round(cell.width)).attr('height', round(cell.height));
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

/** How often each class was told, beside its row. */
function drawShares({ svg, plot, font, data, cell }: Matrix): void {
  const shares = svg.append('g').attr('data-part', 'shares');
  const soft = { size: 0.92, fill: 'var(--ink-soft)', anchor: 'end' as const };
  drawText(shares, plot.right + 3.8 * font, plot.top - 0.5 * font, 'right', soft);
  data.classes.forEach((_, label) => {
    const row = rowOf(data, label);
    const total = sum(row);
    const text = total > 0 ? `${fixed((100 * row[label]!) / total, 1)}%` : '–';
    drawText(shares, plot.right + 3.8 * font, plot.top + (label + 0.5) * cell.height + 0.34 * font, text, soft);
  });
}

function describe(data: ConfusionMatrixData): string {
  const { classes } = data;
  const rows = classes.map((_, label) => rowOf(data, label));
  const [total, right] = [sum(rows.map(sum)), sum(rows.map((row, label) => row[label]!))];
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

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
