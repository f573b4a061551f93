/** Decodes the bytes behind a tfjs weights manifest into named float32 arrays. */
import * as v from 'valibot';
import { parse } from './topology.ts';
import { fail } from './words.ts';

export interface NamedWeight {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

const size = v.pipe(v.number(), v.integer(), v.minValue(0));
const quantizationSchema = v.object({
  dtype: v.string(),
  scale: v.optional(v.number()),
  min: v.optional(v.number()),
});
const specSchema = v.object({
  name: v.string(),
  shape: v.array(size),
  dtype: v.string(),
  quantization: v.optional(quantizationSchema),
});
const manifestSchema = v.array(v.object({ paths: v.array(v.string()), weights: v.array(specSchema) }));

type WeightSpec = v.InferOutput<typeof specSchema>;
export type WeightGroup = v.InferOutput<typeof manifestSchema>[number];

/** How many bytes a stored number takes, and how a DataView gives it as a number. */
const stored: Readonly<Record<string, { bytes: number; read: (view: DataView, at: number) => number }>> = {
  float32: { bytes: 4, read: (view, at) => view.getFloat32(at, true) },
  float16: { bytes: 2, read: (view, at) => fromHalf(view.getUint16(at, true)) },
  uint16: { bytes: 2, read: (view, at) => view.getUint16(at, true) },
  uint8: { bytes: 1, read: (view, at) => view.getUint8(at) },
};

/** @throws PlainError when it is not a weights manifest, or holds a type that is not known here. */
export function readManifest(manifest: unknown): readonly WeightGroup[] {
  const groups = parse(manifestSchema, manifest, 'manifest');
  for (const group of groups) for (const spec of group.weights) format(spec);
  return groups;
}

/** How many bytes the files of one group hold together. */
export function groupBytes(group: WeightGroup): number {
  return group.weights.reduce((sum, spec) => sum + count(spec) * format(spec).bytes, 0);
}

/** `bytes`: all files of all groups, in the manifest's order. */
export function decodeWeights(groups: readonly WeightGroup[], bytes: Uint8Array): ReadonlyMap<string, NamedWeight> {
  const expected = groups.reduce((sum, group) => sum + groupBytes(group), 0);
  if (bytes.byteLength !== expected) {
    const code = bytes.byteLength < expected ? 'weights-too-short' : 'weights-too-long';
    throw fail(code, { expected, given: bytes.byteLength });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const weights = new Map<string, NamedWeight>();
  let offset = 0;
  for (const spec of groups.flatMap((group) => group.weights)) {
    if (weights.has(spec.name)) throw fail('weights-twice', { name: spec.name });
    weights.set(spec.name, { shape: spec.shape, values: decode(spec, view, offset) });
    offset += count(spec) * format(spec).bytes;
  }
  return weights;
}

function decode(spec: WeightSpec, view: DataView, offset: number): Float32Array {
  const { bytes, read } = format(spec);
  const values = new Float32Array(count(spec));
  for (let i = 0; i < values.length; i++) values[i] = read(view, offset + i * bytes);
  const { scale, min } = spec.quantization ?? {};
  if (scale !== undefined && min !== undefined)
    for (let i = 0; i < values.length; i++) values[i] = values[i]! * scale + min;
  if (!values.every(Number.isFinite)) throw fail('weights-not-numbers', { name: spec.name });
  return values;
}

function format(spec: WeightSpec): (typeof stored)[string] {
  const { dtype, quantization } = spec;
  if (dtype !== 'float32') throw fail('weights-type', { name: spec.name, type: dtype });
  const name = quantization?.dtype ?? dtype;
  const integer = name.startsWith('uint');
  const found = Object.hasOwn(stored, name) ? stored[name] : undefined;
  if (!found || (integer && (quantization?.scale === undefined || quantization.min === undefined))) {
    throw fail('weights-stored-as', { name: spec.name, stored: name });
  }
  return found;
}

function count(spec: WeightSpec): number {
  return spec.shape.reduce((product, side) => product * side, 1);
}

/** IEEE 754 binary16: 1 sign, 5 exponent and 10 fraction bits. */
function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
