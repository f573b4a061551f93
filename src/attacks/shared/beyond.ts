/** (1 + overshoot) times a change of the original, within [0, 1]; what is not changed stays exactly what it was. */
export function beyond(original: Float32Array, change: (place: number) => number, overshoot: number): Float32Array {
  return original.map((value, place) => Math.min(1, Math.max(0, value + (1 + overshoot) * change(place))));
}
