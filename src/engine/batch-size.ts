/** How many pictures may run at a time: as many as were measured to be fastest, but never more than there is memory for. */

/** Bytes that a backend can give to one batch: to all that lives at a time, and to the largest single tensor. */
export interface Memory {
  readonly total: number;
  readonly buffer: number;
}

/** Bytes that one picture takes in a pass: all that lives at a time, and the largest single tensor. */
export interface Footprint {
  readonly live: number;
  readonly largest: number;
}

export function batchSize(preferred: number, { live, largest }: Footprint, { total, buffer }: Memory): number {
  return Math.max(1, Math.min(preferred, Math.floor(total / live), Math.floor(buffer / largest)));
}
