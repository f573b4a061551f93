/** The arrays of published attack implementations: test/fixtures/reference, described by its own reference.json. */
import { readFileSync } from 'node:fs';
import { readArtifacts } from '../../src/engine/network/artifacts.ts';
import { compile } from '../../src/engine/network/compile.ts';
import type { CompiledNetwork } from '../../src/engine/network/compiled.ts';

interface ReferenceArray {
  readonly shape: readonly number[];
  readonly offset: number;
  readonly success?: readonly boolean[];
}

const folder = new URL('../fixtures/reference/', import.meta.url);
const index = JSON.parse(readFileSync(new URL('reference.json', folder), 'utf8')) as Record<string, ReferenceArray>;
const bytes = readFileSync(new URL('reference.bin', folder));

/** float32, NHWC. */
export function referenceArray(name: string): {
  values: Float32Array;
  shape: readonly number[];
  success: readonly boolean[];
} {
  const { shape, offset, success = [] } = index[name]!;
  const size = shape.reduce((a, b) => a * b, 1);
  const copy = bytes.buffer.slice(bytes.byteOffset + offset, bytes.byteOffset + offset + 4 * size);
  return { values: new Float32Array(copy), shape, success };
}

/** The same pictures' input gradients in float64 (training/reference_float64.py says why). */
export function exactGradient(): Float32Array {
  const raw = readFileSync(new URL('input_gradient_float64.bin', folder));
  return new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
}

export const referenceLabels = index.labels as unknown as readonly number[];

/** Of the targeted attacks: the class after the label. */
export const referenceTargets = index.targets as unknown as readonly number[];

/** The small classifier that the arrays were made with, on the current backend. */
export function referenceNetwork(): CompiledNetwork {
  const model: unknown = JSON.parse(readFileSync(new URL('model.json', folder), 'utf8'));
  return compile(readArtifacts(model, readFileSync(new URL('weights.bin', folder))));
}
