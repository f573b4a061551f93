import { PlainError } from '../../core/errors.ts';

/** A layer, or a setting of one, that compile() has no step for: the tape may still run it. */
export class UnknownLayerError extends PlainError {}

/** 32x32x3, as every message writes a shape. */
export function dimensions(shape: readonly (number | null)[]): string {
  return shape.length === 0 ? 'a single number' : shape.map((size) => size ?? '?').join('x');
}
