/** A stretch of rows that is run as one batch of `size` rows, of which the first `count` are wanted. */
export interface Chunk {
  readonly start: number;
  readonly count: number;
  readonly size: number;
}

/**
 * Cuts `rows` into batches of at most `size`. With `fixed`, every batch has exactly `size` rows: a GPU keeps the
 * buffers of every batch size that it has ever seen, so there should be few.
 */
export function chunks(rows: number, size: number, fixed: boolean): Chunk[] {
  return Array.from({ length: Math.ceil(rows / size) }, (_, index) => {
    const start = index * size;
    const count = Math.min(size, rows - start);
    return { start, count, size: fixed ? size : count };
  });
}

/** The values of one chunk, the last one repeated where the batch is longer. */
export function fill<T>(values: readonly T[], { start, size }: Chunk): T[] {
  return Array.from({ length: size }, (_, i) => values[Math.min(start + i, values.length - 1)]!);
}
