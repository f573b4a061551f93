/** How far a chart's plot stays from its left and right edges, CSS pixels: where its horizontal axis begins and ends. */
export function curveEnds(svg: SVGSVGElement): readonly [start: number, end: number] {
  const [start = 0, end = 0] = (svg.dataset.plot ?? '').split(' ').map(Number);
  return [start, end];
}
