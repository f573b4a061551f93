/** Filter arithmetic in plain numbers: [kh, kw, in, out], row-major. */

/** Height, width, in channels (or channels), out channels (or multiplier). */
export type FilterShape = readonly [number, number, number, number];

/** Turned by 180 degrees, in and out swapped: the filter whose convolution with dy is the gradient. */
export function transposedFilter(values: Float32Array, [kh, kw, ins, outs]: FilterShape): Float32Array {
  const turned = new Float32Array(values.length);
  const taps = kh * kw;
  for (let tap = 0; tap < taps; tap++) {
    for (let i = 0; i < ins; i++) {
      for (let o = 0; o < outs; o++) {
        turned[((taps - 1 - tap) * outs + o) * ins + i] = values[(tap * ins + i) * outs + o]!;
      }
    }
  }
  return turned;
}

/** Turned by 180 degrees; channels stay where they are. */
export function turnedFilter(values: Float32Array, [kh, kw, ins, outs]: FilterShape): Float32Array {
  const turned = new Float32Array(values.length);
  const taps = kh * kw;
  const size = ins * outs;
  for (let tap = 0; tap < taps; tap++) {
    turned.set(values.subarray(tap * size, (tap + 1) * size), (taps - 1 - tap) * size);
  }
  return turned;
}

/** Each value times the factor of its last index. */
export function scaledLast(values: Float32Array, factors: Float32Array): Float32Array {
  return values.map((value, i) => value * factors[i % factors.length]!);
}

/** a x + b, elementwise. */
export function multiplyAdd(x: Float32Array, a: Float32Array, b: Float32Array): Float32Array {
  return x.map((value, i) => value * a[i]! + b[i]!);
}
