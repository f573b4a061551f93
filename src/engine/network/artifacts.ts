import * as v from 'valibot';
import { parse, readTopology, type Topology } from './topology.ts';
import { decodeWeights, readManifest, type NamedWeight, type WeightGroup } from './weights.ts';

/** A network as data: what a `model.json` and its weight files say. */
export interface Artifacts {
  readonly topology: Topology;
  readonly weights: ReadonlyMap<string, NamedWeight>;
  /** As written in the file: what LayersModel is built from when the tape is needed. */
  readonly modelTopology: object;
}

const modelSchema = v.object({ modelTopology: v.looseObject({}), weightsManifest: v.unknown() });

export interface ModelFile {
  readonly modelTopology: object;
  readonly topology: Topology;
  readonly groups: readonly WeightGroup[];
}

/** @throws PlainError when the contents of `model.json` are not a layers model. */
export function readModelFile(contents: unknown): ModelFile {
  const { modelTopology, weightsManifest } = parse(modelSchema, contents, 'model.json');
  return { modelTopology, topology: readTopology(modelTopology), groups: readManifest(weightsManifest) };
}

/** `contents`: the parsed `model.json`, untrusted; `bytes`: its weight files, in the manifest's order. */
export function readArtifacts(contents: unknown, bytes: Uint8Array): Artifacts {
  const { modelTopology, topology, groups } = readModelFile(contents);
  return { modelTopology, topology, weights: decodeWeights(groups, bytes) };
}
