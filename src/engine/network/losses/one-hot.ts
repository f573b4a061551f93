/** [n, classes], row-major: 1 at each row's label, 0 elsewhere. */
export function oneHot(labels: readonly number[], classes: number): Float32Array {
  const values = new Float32Array(labels.length * classes);
  labels.forEach((label, i) => (values[i * classes + label] = 1));
  return values;
}
