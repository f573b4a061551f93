/**
 * Nodes on [-8s, 8s] in nested levels (packets.md, section 2): every node of a level is a node of the next one, so a
 * refined line asks the network only for the new ones.
 */

/** Numbers of nodes, coarse to fine. */
export const LEVELS = [65, 129, 257, 513] as const;
export type Level = (typeof LEVELS)[number];

/** Half the length of the line in units of s: a Gaussian window has fallen to exp(-16) there. */
export const HALF_LENGTH = 8;

export interface GridLevel {
  readonly nodes: Level;
  /** All positions t of the level, l2 distance, increasing, from -8s to 8s. */
  readonly positions: Float64Array;
  /** Indices into `positions` of the nodes that no coarser level has; all of them on the first level. */
  readonly fresh: readonly number[];
  /** Fraction of the final resolution, 0 to 1. */
  readonly refined: number;
}

/** The nodes of one level of a line with window width `scale` (s, l2 distance). Shared nodes are bitwise the same. */
export function gridLevel(scale: number, nodes: Level): GridLevel {
  if (!(scale > 0 && Number.isFinite(scale))) throw new Error(`expected a window width s > 0, got ${scale}`);
  const step = (2 * HALF_LENGTH) / (nodes - 1);
  // Multiples of a power of two: exact, hence equal on every level.
  const positions = Float64Array.from({ length: nodes }, (_, i) => scale * (i * step - HALF_LENGTH));
  const indices = Array.from({ length: nodes }, (_, i) => i);
  const fresh = nodes === LEVELS[0] ? indices : indices.filter((i) => i % 2 === 1);
  return { nodes, positions, fresh, refined: (nodes - 1) / (LEVELS[LEVELS.length - 1]! - 1) };
}

/** Positions of the fresh nodes: what to ask the network for. */
export function freshPositions(level: GridLevel): Float64Array {
  return Float64Array.from(level.fresh, (index) => level.positions[index]!);
}

/**
 * Rows of a level from the rows of the coarser one and the fresh rows between them.
 * @param coarse row-major, (n + 1) rows of `width`
 * @param fresh row-major, n rows of `width`
 * @returns row-major, 2n + 1 rows of `width`
 */
export function interleaveRows(coarse: Float32Array, fresh: Float32Array, width: number): Float32Array {
  if (coarse.length !== fresh.length + width) {
    throw new Error(`expected one row more than the ${fresh.length / width} fresh ones, got ${coarse.length / width}`);
  }
  const rows = new Float32Array(coarse.length + fresh.length);
  for (let i = 0; i * width < coarse.length; i++) rows.set(coarse.subarray(i * width, (i + 1) * width), 2 * i * width);
  for (let i = 0; i * width < fresh.length; i++)
    rows.set(fresh.subarray(i * width, (i + 1) * width), (2 * i + 1) * width);
  return rows;
}
