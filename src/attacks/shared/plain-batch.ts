/** Batches as plain numbers. */

/** Pictures of one size, one after the other: (n, height, width, channels), row-major. */
export function joined(pictures: readonly Float32Array[]): Float32Array {
  const size = pictures[0]!.length;
  const values = new Float32Array(pictures.length * size);
  pictures.forEach((picture, i) => values.set(picture, i * size));
  return values;
}
