/** How far a chart's curves stay from its left and right edges, CSS pixels: where its horizontal axis begins and ends. */
export function curveEnds(svg: SVGSVGElement): readonly [start: number, end: number] {
  const box = svg.querySelector<SVGGElement>('[data-part="curves"]')?.getBBox();
  return box ? [box.x, svg.clientWidth - box.x - box.width] : [0, 0];
}
