/** Places on an axis that a cursor can take: its beginning, and every multiple of a step from there to its end. */
export type Domain = readonly [from: number, to: number];

/** The place that is nearest to a value; the end of the axis is one too. */
export function nearestStep(value: number, [from, to]: Domain, step: number): number {
  if (value >= to) return to;
  return Math.max(from, Math.min(to, from + Math.round((value - from) / step) * step));
}

/** How far along the axis a value is, 0 to 1. */
export function shareOf(value: number, [from, to]: Domain): number {
  return Math.max(0, Math.min(1, (value - from) / (to - from)));
}

const strides: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};

/** Where a key moves to, as on any slider; null: it is no key of the cursor. */
export function movedBy(key: string, value: number, domain: Domain, step: number): number | null {
  if (key === 'Home') return domain[0];
  if (key === 'End') return domain[1];
  const stride = strides[key];
  return stride === undefined ? null : nearestStep(value + stride * step, domain, step);
}
