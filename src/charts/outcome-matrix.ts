/** What became of many networks' answers: one cell for each, by mark, colour and word. */
import { outcomes } from '../core/outcome.ts';
import { outcomeWords } from '../core/words.ts';
import { elementOf, fontOf, frame, type Frame } from './shared/frame.ts';
import type { ChartOptions, ChartTable } from './shared/options.ts';
import { type CellAnswer, type CellState, type OutcomeCell, stateWords } from './shared/outcome-cell.ts';
import { drawOutcomeKey, keyItems, keyLines } from './shared/outcome-key.ts';
import { drawCrafted, drawMark, tintOf } from './shared/outcome-marks.ts';
import { drawText, round, textWidth } from './shared/text.ts';

export interface OutcomeMatrixData {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** What rows and columns are, in a word each. */
  readonly axes: { readonly rows: string; readonly columns: string };
  /** (rows, columns), row-major. */
  readonly cells: readonly OutcomeCell[];
}

/** What is written smaller than the names, in multiples of the font size. */
const SOFT = 0.92;

interface Matrix extends Frame {
  readonly data: OutcomeMatrixData;
  readonly cell: { readonly width: number; readonly height: number };
  /** Whether the names above the columns are horizontal; if not, they lean by 45 degrees. */
  readonly upright: boolean;
}

export function outcomeMatrix(data: OutcomeMatrixData, options: ChartOptions): SVGSVGElement {
  const matrix = layOut(data, options);
  drawNames(matrix);
  data.cells.forEach((cell, at) => drawCell(matrix, cell, at));
  drawGrid(matrix);
  drawOutcomeKey(matrix, keyLines(keyItems(data.cells), options.width, matrix.font));
  return elementOf(matrix.svg);
}

/** One line for each network that was asked. */
export function outcomeMatrixTable({ rows, columns, axes, cells }: OutcomeMatrixData): ChartTable {
  return {
    columns: [
      axes.rows,
      axes.columns,
      'crafted on it',
      'outcome',
      'answer before',
      'its probability',
      'answer after',
      'its probability',
      'target reached',
      'random changes that change the answer',
    ],
    rows: cells.flatMap(({ state, isCrafted, said }, at) => {
      if (state === 'none') return [];
      const [row, column] = [rows[Math.floor(at / columns.length)]!, columns[at % columns.length]!];
      const answers = said
        ? [said.before.name, said.before.probability, said.after.name, said.after.probability]
        : ['', '', '', ''];
      const reached = said?.reached == null ? '' : yesNo(said.reached);
      const chance = said ? `${said.chance.changed} of ${said.chance.of}` : '';
      return [[row, column, yesNo(isCrafted), stateWords[state], ...answers, reached, chance]];
    }),
  };
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

/** A long name breaks after its comma: `ResNet-20,` and `robust`. */
function linesOf(name: string): readonly string[] {
  return name.split(/(?<=,) /);
}

function widest(names: readonly string[], font: number): number {
  return Math.max(...names.flatMap(linesOf).map((line) => textWidth(line, font)));
}

function layOut(data: OutcomeMatrixData, options: ChartOptions): Matrix {
  const font = fontOf(options);
  const { rows, columns, axes } = data;
  const left = Math.max(widest(rows, font), textWidth(`${axes.rows} ↓`, SOFT * font)) + 8;
  const upright = widest(columns, SOFT * font) < (options.width - left) / columns.length - 4;
  const widths = columns.map((name) => textWidth(name, SOFT * font));
  // A name that leans by 45 degrees is as high, and as wide, as its length times the root of a half.
  const longest = Math.max(...widths);
  const right = upright ? 2 : widths.at(-1)! * Math.SQRT1_2;
  const head = upright ? font * 1.2 * Math.max(...columns.map((name) => linesOf(name).length)) : longest * Math.SQRT1_2;
  const key = keyLines(keyItems(data.cells), options.width, font).length;
  const margins = { left, right, top: 2.2 * font + head, bottom: (1.9 * key + 0.8) * font };
  const made = frame(options, margins, describe(data));
  const { plot } = made;
  // Read by what lies over the cells: the page's buttons.
  made.svg.attr('data-rows', `${round(plot.top)} ${round(options.height - plot.bottom)}`);
  const cell = {
    width: (plot.right - plot.left) / columns.length,
    height: (plot.bottom - plot.top) / Math.max(1, rows.length),
  };
  return { ...made, data, upright, cell };
}

function drawNames({ svg, plot, font, data: { rows, columns, axes }, cell, upright }: Matrix): void {
  const names = svg.append('g').attr('data-part', 'names');
  const soft = { size: SOFT, fill: 'var(--ink-soft)' };
  drawText(names, plot.left, font, `${axes.columns} →`, soft);
  drawText(names, plot.left - 8, plot.top - 0.5 * font, `${axes.rows} ↓`, { ...soft, anchor: 'end' });
  const lineHeight = 1.2 * font;
  rows.forEach((name, i) => {
    const lines = linesOf(name);
    const first = plot.top + (i + 0.5) * cell.height + 0.34 * font - ((lines.length - 1) * lineHeight) / 2;
    lines.forEach((line, k) => drawText(names, plot.left - 8, first + k * lineHeight, line, { anchor: 'end' }));
  });
  columns.forEach((name, i) => {
    const [x, y] = [plot.left + (i + 0.5) * cell.width, plot.top - 0.5 * font];
    const lines = upright ? linesOf(name) : [name];
    const parent = upright ? names : names.append('g').attr('transform', `rotate(-45 ${round(x)} ${round(y)})`);
    lines.forEach((line, k) =>
      drawText(
        parent,
        x,
        y - (lines.length - 1 - k) * lineHeight,
        line,
        upright ? { size: SOFT, anchor: 'middle' } : { size: SOFT },
      ),
    );
  });
}

/** Mark, word and the answer after the attack, as far as there is room: the mark alone says the outcome as well. */
function drawCell({ svg, plot, font, cell, data }: Matrix, { state, isCrafted, said }: OutcomeCell, at: number): void {
  const columns = data.columns.length;
  const [x, y] = [plot.left + (at % columns) * cell.width, plot.top + Math.floor(at / columns) * cell.height];
  const group = svg.append('g').attr('data-part', 'cell').attr('data-state', state);
  const tint = tintOf(state);
  if (tint)
    group
      .append('rect')
      .attr('x', round(x))
      .attr('y', round(y))
      .attr('width', round(cell.width))
      .attr('height', round(cell.height))
      .attr('fill', tint.fill)
      .attr('fill-opacity', tint.opacity);
  const lines = said ? linesIn(cell, state, said.after, font) : [];
  const middle = x + cell.width / 2;
  const top = y + cell.height / 2 - 0.62 * font * lines.length;
  drawMark(group, state, middle, top, font, said?.reached === true);
  lines.forEach(({ text, ...style }, k) =>
    drawText(group, middle, top + (1.62 + 1.15 * k) * font, text, { anchor: 'middle', size: SOFT, ...style }),
  );
  if (said && said.chance.changed > 0)
    drawText(group, x + cell.width - 0.45 * font, y + font, '≈', { anchor: 'end', weight: 600 });
  if (isCrafted) drawCrafted(group, { left: x, right: x + cell.width, top: y, bottom: y + cell.height });
}

/** Below the mark; nothing in a cell too narrow for the shorter outcomes, so that all cells of a matrix look alike. */
function linesIn(cell: Matrix['cell'], state: CellState, { name, share }: CellAnswer, font: number) {
  const fits = (text: string): boolean => textWidth(text, SOFT * font) <= cell.width - 8;
  if (!fits(stateWords.fooled)) return [];
  const long = `${name} ${share}`;
  const word = { text: stateWords[state], weight: 600 };
  const answer = { text: fits(long) ? long : name, fill: 'var(--ink-soft)' };
  const room = Math.max(0, Math.floor(cell.height / (1.2 * font)) - 1);
  return [word, answer].filter(({ text }) => fits(text)).slice(0, room);
}

function drawGrid({ svg, plot, data: { rows, columns }, cell }: Matrix): void {
  const down = Array.from({ length: columns.length + 1 }, (_, i) => round(plot.left + i * cell.width));
  const across = Array.from({ length: rows.length + 1 }, (_, i) => round(plot.top + i * cell.height));
  const lines = [
    ...down.map((x) => `M${x},${round(plot.top)}V${round(plot.bottom)}`),
    ...across.map((y) => `M${round(plot.left)},${y}H${round(plot.right)}`),
  ];
  const grid = svg.insert('path', '[data-part="cell"]').attr('data-part', 'grid').attr('d', lines.join(''));
  grid.attr('fill', 'none').attr('stroke', 'var(--grid)');
}

/** Row by row, which columns had which outcome. */
function describe({ rows, columns, axes, cells }: OutcomeMatrixData): string {
  const told = rows.map((name, row) => {
    const own = cells.slice(row * columns.length, (row + 1) * columns.length);
    const parts = outcomes.flatMap((outcome) => {
      const where = columns.filter((_, i) => own[i]!.state === outcome);
      return where.length > 0 ? [`${outcomeWords[outcome]}: ${where.join('; ')}`] : [];
    });
    return parts.length > 0 ? `${name} – ${parts.join(' / ')}.` : `${name} – not asked yet.`;
  });
  return [`Each ${axes.rows} is a row, each ${axes.columns} a column.`, ...told].join(' ');
}
