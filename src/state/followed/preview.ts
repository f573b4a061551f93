/** Results computed when the page was built, on the very network, shown until the engine has its own. */
import type { AttackResult } from '../../engine/protocol.ts';
import { gridLevel, LEVELS } from '../../packets/grid.ts';
import type { Attacked, Choice, CurveSamples, LineSamples } from '../model.ts';
import { labelOf } from '../pictures/registry.ts';
import { compareRef } from '../selectors.ts';
import { same } from '../settle.ts';
import { networkOf, type World } from '../world.ts';
import type { Base } from './base.ts';

/** As it lies in preview.json. Pixels are 8-bit, in base64; logits are rounded numbers, row after row. */
export interface Preview {
  readonly choice: Choice;
  readonly attack: Omit<AttackResult, 'steps' | 'rounded' | 'gradient'> & {
    readonly steps: readonly PreviewStep[];
    readonly rounded: { readonly pixels: string; readonly logits: readonly number[]; readonly fooled: boolean };
  };
  readonly curve: Omit<CurveSamples, 'logits' | 'truth'> & { readonly logits: readonly number[] };
  readonly line: PreviewLine;
  readonly compareLine: PreviewLine;
}

export interface PreviewStep {
  readonly index: number;
  readonly pixels: string;
  readonly logits: readonly number[];
}

/** The coarsest level: its positions follow from the scale. */
export type PreviewLine = Omit<LineSamples, 'positions' | 'logits' | 'refined' | 'path'> & {
  readonly logits: readonly number[];
};

const shared = ['dataset', 'network', 'epoch', 'picture'] as const;
const forCurve = [...shared, 'attack', 'parameters', 'label', 'target', 'seed'] as const;
const forAttack = [...forCurve, 'epsilon'] as const;
const forLine = [...shared, 'line', 'classA', 'classB', 'other'] as const;

export function attackPreview({ choice, world }: Base, preview: Preview): Attacked | undefined {
  if (!agree(preview.choice, choice, forAttack)) return undefined;
  const { steps, rounded, ...rest } = preview.attack;
  return {
    ...rest,
    gradient: null,
    network: { id: choice.network, epoch: choice.epoch },
    truth: truthOf(choice, world),
    // Conjugates are not packed: their place is blank until the engine has its own.
    steps: steps.map((step) => ({ ...step, ...unpack(step), conjugate: null })),
    rounded: { ...rounded, ...unpack(rounded) },
  };
}

export function curvePreview({ choice, world }: Base, preview: Preview): CurveSamples | undefined {
  if (!agree(preview.choice, choice, forCurve)) return undefined;
  const { logits, ...rest } = preview.curve;
  const truth = truthOf(choice, world);
  return { ...rest, truth, logits: rows(logits, networkOf(choice, world).labels.length) };
}

export function linePreview(
  { choice }: Base,
  preview: Preview,
  field: 'line' | 'compareLine',
): LineSamples | undefined {
  if (!agree(preview.choice, choice, forLine)) return undefined;
  if (field === 'compareLine' && !same(compareRef(preview.choice), compareRef(choice))) return undefined;
  const { logits, ...rest } = preview[field];
  const { positions, refined } = gridLevel(rest.scale, LEVELS[0]);
  return { ...rest, positions, refined, path: null, logits: rows(logits, logits.length / positions.length) };
}

function truthOf(choice: Choice, world: World): number | null {
  return labelOf(choice.picture, choice, world) ?? null;
}

function agree(a: Choice, b: Choice, keys: readonly (keyof Choice)[]): boolean {
  return keys.every((key) => same(a[key], b[key]));
}

function rows(logits: readonly number[], classes: number) {
  return { rows: logits.length / classes, classes, logits: Float32Array.from(logits) };
}

function unpack({ pixels, logits }: { readonly pixels: string; readonly logits: readonly number[] }) {
  const bytes = Uint8Array.from(atob(pixels), (character) => character.charCodeAt(0));
  return { pixels: Float32Array.from(bytes, (byte) => byte / 255), logits: Float32Array.from(logits) };
}
