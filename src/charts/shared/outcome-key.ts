/** What the marks of a matrix of outcomes mean, below it: only those that are in it. */
import { outcomes } from '../../core/outcome.ts';
import type { Frame } from './frame.ts';
import { type CellState, type OutcomeCell, stateWords } from './outcome-cell.ts';
import { drawCrafted, drawMark, drawRing } from './outcome-marks.ts';
import { drawText, textWidth } from './text.ts';

interface KeyItem {
  readonly sign: CellState | 'crafted' | 'reached' | 'chance';
  readonly words: string;
}

const order = [...outcomes, 'failed', 'unasked', 'none'] as const;

export function keyItems(cells: readonly OutcomeCell[]): readonly KeyItem[] {
  const states = order.filter((state) => cells.some((cell) => cell.state === state));
  const items: KeyItem[] = states.map((state) => ({ sign: state, words: stateWords[state] }));
  if (cells.some(({ isCrafted }) => isCrafted)) items.push({ sign: 'crafted', words: 'crafted on this one' });
  if (cells.some(({ said }) => said?.reached)) items.push({ sign: 'reached', words: 'answers the target' });
  if (cells.some(({ said }) => said && said.chance.changed > 0))
    items.push({ sign: 'chance', words: 'a random change alters it' });
  return items;
}

/** Wide of a sign and the room beside it, in multiples of the font size. */
const SIGN = 1.9;
const GAP = 1.4;

function widthOf({ words }: KeyItem, font: number): number {
  return textWidth(words, 0.92 * font) + (SIGN + GAP) * font;
}

/** As many in a line as there is room for. */
export function keyLines(items: readonly KeyItem[], width: number, font: number): readonly (readonly KeyItem[])[] {
  const lines: KeyItem[][] = [];
  let room = 0;
  for (const item of items) {
    const wide = widthOf(item, font);
    if (wide > room || lines.length === 0) {
      lines.push([]);
      room = width;
    }
    lines.at(-1)!.push(item);
    room -= wide;
  }
  return lines;
}

export function drawOutcomeKey({ svg, plot, font }: Frame, lines: readonly (readonly KeyItem[])[]): void {
  const key = svg.append('g').attr('data-part', 'key');
  lines.forEach((items, row) => {
    const middle = plot.bottom + (1.5 + 1.9 * row) * font;
    let left = 0.3 * font;
    for (const item of items) {
      const x = left + 0.75 * font;
      if (item.sign === 'crafted') {
        const half = 0.85 * font;
        drawCrafted(key, { left: x - half, right: x + half, top: middle - half, bottom: middle + half });
      } else if (item.sign === 'reached') drawRing(key, x, middle, 0.7 * font);
      else if (item.sign === 'chance') drawText(key, x, middle + 0.34 * font, '≈', { anchor: 'middle', weight: 600 });
      else drawMark(key, item.sign, x, middle, font, false);
      const baseline = middle + 0.34 * font;
      drawText(key, left + SIGN * font, baseline, item.words, { size: 0.92, fill: 'var(--ink-soft)' });
      left += widthOf(item, font);
    }
  });
}
