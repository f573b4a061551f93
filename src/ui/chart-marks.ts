/** What can be pointed at in a chart: elements with `data-mark` (an id) and `data-at` (x and y in the chart). */
export interface PlacedMark {
  readonly id: string;
  /** CSS pixels from the chart's top left corner. */
  readonly x: number;
  readonly y: number;
}

/** A finger is about this far off, CSS pixels. */
const REACH = 24;

export function marksOf(svg: SVGSVGElement): PlacedMark[] {
  return [...svg.querySelectorAll<SVGElement>('[data-mark]')].map((element) => {
    const [x = 0, y = 0] = (element.getAttribute('data-at') ?? '').split(' ').map(Number);
    return { id: element.getAttribute('data-mark') ?? '', x, y };
  });
}

/** The nearest mark within reach; of two in one place the one drawn last, which is seen. */
export function nearestMark(marks: readonly PlacedMark[], x: number, y: number): string | null {
  let [nearest, least]: [string | null, number] = [null, REACH];
  for (const mark of marks) {
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (distance <= least) [nearest, least] = [mark.id, distance];
  }
  return nearest;
}
