/** 32x32x3, as every message writes a shape; `?` where a size is open. */
export function dimensions(shape: readonly (number | null)[]): string {
  return shape.length === 0 ? 'a single number' : shape.map((size) => size ?? '?').join('x');
}
