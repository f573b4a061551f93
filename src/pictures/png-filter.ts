/**
 * Undoes PNG's row filters (PNG specification, section 9).
 * @param data rows of one filter byte and `stride` values
 * @param step bytes in one pixel
 * @throws for missing rows and unknown filters
 */
export function unfilter(data: Uint8Array, stride: number, rows: number, step: number): Uint8Array {
  if (data.length < rows * (stride + 1))
    throw new Error(`expected ${rows} rows of ${stride + 1} bytes, got ${data.length}`);
  const values = new Uint8Array(rows * stride);
  for (let row = 0; row < rows; row++) {
    const from = row * (stride + 1);
    const filter = predictors[data[from]!];
    if (!filter) throw new Error(`unknown filter: ${data[from]}`);
    for (let i = 0; i < stride; i++) {
      const at = row * stride + i;
      const left = i >= step ? values[at - step]! : 0;
      const up = row > 0 ? values[at - stride]! : 0;
      const corner = i >= step && row > 0 ? values[at - stride - step]! : 0;
      values[at] = data[from + 1 + i]! + filter(left, up, corner);
    }
  }
  return values;
}

/** Puts filter 0, no filter, before each row: small pictures would gain little from the others. */
export function filterNone(values: Uint8Array, stride: number): Uint8Array<ArrayBuffer> {
  const rows = values.length / stride;
  const data = new Uint8Array(rows * (stride + 1));
  for (let row = 0; row < rows; row++)
    data.set(values.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1);
  return data;
}

type Predictor = (left: number, up: number, corner: number) => number;

const predictors: readonly Predictor[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
