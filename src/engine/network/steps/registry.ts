import { activation } from './activation.ts';
import { add } from './add.ts';
import { affine } from './affine.ts';
import { averagePool } from './average-pool.ts';
import { concat } from './concat.ts';
import { conv } from './conv.ts';
import { dense } from './dense.ts';
import { depthwise } from './depthwise.ts';
import { flatten } from './flatten.ts';
import { identity } from './identity.ts';
import { maxPool } from './max-pool.ts';
import { padding } from './padding.ts';
import type { LayerReader, Step, StepKind } from './step.ts';

// Each kind only ever meets its own steps: `kindOf` looks it up by the step's own `kind`.
const kinds: readonly StepKind[] = [
  activation,
  add,
  affine,
  averagePool,
  concat,
  conv,
  dense,
  depthwise,
  flatten,
  identity,
  maxPool,
  padding,
] as unknown as readonly StepKind[];

const byKind = new Map(kinds.map((kind) => [kind.kind, kind]));
const byLayer = new Map(kinds.flatMap((kind) => Object.entries(kind.layers)));

export function kindOf(step: Step): StepKind {
  const kind = byKind.get(step.kind);
  if (!kind) throw new Error(`unknown step: ${step.kind}`);
  return kind;
}

/** By Keras class name; undefined for a layer that no step reads. */
export function readerOf(type: string): LayerReader<Step> | undefined {
  return byLayer.get(type);
}
