import type { Plot } from './frame.ts';
import { textWidth, type Anchor } from './text.ts';

export interface Label {
  readonly text: string;
  /** The point that is named. */
  readonly x: number;
  readonly y: number;
  /** Other points that it may stand beside, best first: a path's name may stand anywhere along it. */
  readonly others?: readonly { readonly x: number; readonly y: number }[];
  /** Written even if it covers something. */
  readonly must?: boolean;
  readonly bold?: boolean;
  /** Additional distance from its point, CSS pixels; for a large mark. */
  readonly away?: number;
}

export type PlacedLabel<T extends Label = Label> = T & {
  readonly left: number;
  readonly baseline: number;
  readonly anchor: Anchor;
};

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Directions to try, best first: to the right above, right, left above, left, above, below, right below, left below. */
const DIRECTIONS: readonly (readonly [dx: -1 | 0 | 1, dy: -1 | 0 | 1])[] = [
  [1, -1],
  [1, 0],
  [-1, -1],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, 1],
  [-1, 1],
];

/**
 * Puts labels beside their points, in order, where they cover neither each other nor the obstacles. One that fits
 * nowhere is left out, unless it must be there.
 * @param obstacles points (dots, places on lines) that should stay visible
 */
export function placeLabels<T extends Label>(
  labels: readonly T[],
  obstacles: readonly (readonly [number, number])[],
  bounds: Plot,
  font: number,
): PlacedLabel<T>[] {
  const blocked: Box[] = obstacles.map(([x, y]) => ({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }));
  const taken: Box[] = [];
  const placed: PlacedLabel<T>[] = [];
  for (const label of labels) {
    const points = [label, ...(label.others ?? [])];
    const tries = points
      .flatMap(({ x, y }) => DIRECTIONS.map(([dx, dy]) => beside({ ...label, x, y }, dx, dy, font)))
      .filter((made) => contains(bounds, boxOf(made, font)));
    const free = tries.filter((made) => !taken.some((other) => meet(boxOf(made, font), other)));
    const covers = (made: PlacedLabel<T>): number => blocked.filter((other) => meet(boxOf(made, font), other)).length;
    const clear = free.find((made) => covers(made) === 0);
    const chosen = clear ?? (label.must ? least(free.length > 0 ? free : tries, covers) : undefined);
    if (!chosen) continue;
    taken.push(boxOf(chosen, font));
    placed.push(chosen);
  }
  return placed;
}

/** Moves values apart to at least `gap`, keeping their order and staying within [low, high] as far as they fit. */
export function spreadOut(values: readonly number[], gap: number, low: number, high: number): number[] {
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const moved = [...values];
  let last = -Infinity;
  for (const i of order) last = moved[i] = Math.max(moved[i]!, last + gap, low);
  last = Infinity;
  for (const i of order.reverse()) last = moved[i] = Math.min(moved[i]!, last - gap, high);
  return moved;
}

/** The first of those with the least cost. */
function least<T>(values: readonly T[], cost: (value: T) => number): T | undefined {
  const costs = values.map(cost);
  return values[costs.indexOf(Math.min(...costs))];
}

function beside<T extends Label>(label: T, dx: -1 | 0 | 1, dy: -1 | 0 | 1, font: number): PlacedLabel<T> {
  const away = label.away ?? 0;
  const reach = away + (dx !== 0 && dy !== 0 ? 5 : 9);
  const baseline = label.y + 0.34 * font + dy * (dx === 0 ? 0.5 * font + 8 + away : 0.75 * font);
  return { ...label, left: label.x + dx * reach, baseline, anchor: dx === 1 ? 'start' : dx === -1 ? 'end' : 'middle' };
}

function boxOf({ text, left, baseline, anchor, bold }: PlacedLabel, font: number): Box {
  const wide = textWidth(text, font, bold);
  const start = left - (anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2);
  return { left: start, right: start + wide, top: baseline - 0.8 * font, bottom: baseline + 0.2 * font };
}

function contains(bounds: Plot, box: Box): boolean {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
