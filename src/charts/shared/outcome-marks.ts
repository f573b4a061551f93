/** Marks that tell outcomes apart by their form; colour and word say the same. */
import type { CellState } from './outcome-cell.ts';
import type { Group, Plot } from './frame.ts';
import { drawText, round } from './text.ts';

interface Look {
  readonly colour: string;
  /** Of the cell behind it; text on it stays easy to read. */
  readonly tint: number;
  /** Path around (0, 0), within 1 to each side. */
  readonly path: string;
}

const soft = 'var(--ink-soft)';

const looks: Readonly<Partial<Record<CellState, Look>>> = {
  fooled: { colour: 'var(--danger)', tint: 0.2, path: 'M-.8,-.8L.8,.8M-.8,.8L.8,-.8' },
  held: { colour: 'var(--good)', tint: 0.16, path: 'M-.9,.05L-.25,.7L.9,-.65' },
  corrected: { colour: soft, tint: 0.08, path: 'M0,-.8L.85,.7H-.85Z' },
  already: { colour: soft, tint: 0.08, path: 'M-.85,0H.85' },
  stillWrong: { colour: soft, tint: 0.08, path: 'M0,-.9L.8,0L0,.9L-.8,0Z' },
  failed: { colour: 'var(--ink)', tint: 0, path: 'M0,-.9V.2M0,.7V.9' },
  unasked: { colour: 'var(--control)', tint: 0, path: 'M0,0H.01' },
};

export function tintOf(state: CellState): { readonly fill: string; readonly opacity: number } | null {
  const look = looks[state];
  return look && look.tint > 0 ? { fill: look.colour, opacity: look.tint } : null;
}

/** @param reached rings it: the answer is the attack's target */
export function drawMark(parent: Group, state: CellState, x: number, y: number, font: number, reached: boolean): void {
  const look = looks[state];
  if (!look) return drawText(parent, x, y + 0.34 * font, '–', { anchor: 'middle', fill: soft });
  const size = 0.5 * font;
  const mark = parent.append('path').attr('data-part', 'mark').attr('d', look.path);
  mark
    .attr('transform', `translate(${round(x)},${round(y)}) scale(${round(size)})`)
    .attr('fill', 'none')
    .attr('stroke', look.colour)
    .attr('stroke-width', round(2.4 / size))
    .attr('stroke-linecap', 'round')
    .attr('stroke-linejoin', 'round');
  if (reached) drawRing(parent, x, y, 0.78 * font);
}

export function drawRing(parent: Group, x: number, y: number, radius: number): void {
  const ring = parent.append('circle').attr('data-part', 'reached').attr('cx', round(x)).attr('cy', round(y));
  ring.attr('r', round(radius)).attr('fill', 'none').attr('stroke', 'var(--ink)').attr('stroke-width', 1.5);
}

/** The frame of the network that the picture was crafted on. */
export function drawCrafted(parent: Group, { left, right, top, bottom }: Plot): void {
  const inset = 2.5;
  const box = parent.append('rect').attr('data-part', 'crafted');
  box
    .attr('x', round(left + inset))
    .attr('y', round(top + inset))
    .attr('width', round(right - left - 2 * inset))
    .attr('height', round(bottom - top - 2 * inset));
  box.attr('fill', 'none').attr('stroke', 'var(--ink)').attr('stroke-width', 2);
}
