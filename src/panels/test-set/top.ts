/** The places of the largest values, in increasing order; of equal ones the first count. All, where there are not more. */
export function topOf(values: ArrayLike<number>, most: number): readonly number[] {
  const places = Array.from({ length: values.length }, (_, place) => place);
  if (places.length <= most) return places;
  return places
    .sort((p, q) => values[q]! - values[p]! || p - q)
    .slice(0, most)
    .sort((p, q) => p - q);
}
