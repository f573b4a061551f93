/** Where the pictures of a wall stand: rows of equal cells, of which only those in view are drawn. */

export interface Room {
  /** CSS pixels of what is in view. */
  readonly width: number;
  readonly height: number;
  /** Side of a cell. */
  readonly cell: number;
}

/** As many as fit, but never none. */
export function columnsIn({ width, cell }: Room): number {
  return cell > 0 ? Math.max(1, Math.floor(width / cell)) : 1;
}

/** Rows beyond the view that are drawn too, so that a turn of the wheel shows no gap. */
const SPARE = 2;

/** The places to draw, from the first to before the last, when the wall is scrolled down by `top`. */
export function placesInView(room: Room, top: number, count: number): readonly [first: number, end: number] {
  const columns = columnsIn(room);
  const firstRow = Math.max(0, Math.floor(top / room.cell) - SPARE);
  const rows = Math.ceil(room.height / room.cell) + 1 + 2 * SPARE;
  return [Math.min(firstRow * columns, count), Math.min((firstRow + rows) * columns, count)];
}

/** How far to scroll so that a place is in view: not at all, by the least, or to the middle for one that is far off. */
export function topFor(room: Room, top: number, place: number): number {
  const row = Math.floor(place / columnsIn(room));
  const [above, below] = [row * room.cell, (row + 1) * room.cell];
  if (above >= top && below <= top + room.height) return top;
  const isNear = below > top - room.height && above < top + 2 * room.height;
  if (!isNear) return Math.max(0, above - (room.height - room.cell) / 2);
  return above < top ? above : below - room.height;
}

/** The place that a key leads to; null for other keys. */
export function placeAfter(key: string, place: number, room: Room, count: number): number | null {
  const columns = columnsIn(room);
  const page = Math.max(1, Math.floor(room.height / room.cell)) * columns;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    PageDown: page,
    PageUp: -page,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  if (step === undefined || count === 0) return null;
  // Up and down end in the same column; only whole pages, and Home and End, go to the very ends.
  const next = place + step;
  if (Math.abs(step) === columns && columns > 1 && (next < 0 || next >= count)) return place;
  return Math.min(Math.max(next, 0), count - 1);
}

/** Where a number stands in an increasing list; -1 where it is not. */
export function placeOf(numbers: ArrayLike<number>, wanted: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = numbers[middle]!;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
