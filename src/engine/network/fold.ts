/**
 * Makes fewer steps that compute the same: every step is at least one kernel, and on a GPU at batch 1 the number of
 * kernels is what counts.
 */
import type { Graph, Node } from './graph.ts';
import type { ActivationStep } from './steps/activation.ts';
import type { PaddingStep } from './steps/padding.ts';
import { kindOf } from './steps/registry.ts';
import type { AffineStep, Step } from './steps/step.ts';

/** Folds in place. The order matters: a batch norm must reach its convolution before the activation does. */
export function fold(graph: Graph): void {
  each<PaddingStep>(graph, 'padding', foldPadding);
  each<AffineStep>(graph, 'affine', foldIntoSource);
  each<AffineStep>(graph, 'affine', foldIntoReader);
  each<ActivationStep>(graph, 'activation', foldActivation);
}

function each<S extends Step>(graph: Graph, kind: S['kind'], pass: (graph: Graph, node: Node, step: S) => void): void {
  // A list of its own, because passes take nodes out of the graph.
  for (const node of graph.nodes.filter(({ step }) => step.kind === kind)) pass(graph, node, node.step as S);
}

function foldPadding(graph: Graph, node: Node, { padding, value }: PaddingStep): void {
  const reader = graph.onlyReader(node);
  const whole = value === 0 && reader && kindOf(reader.step).afterPadding?.(reader.step, padding);
  if (!reader || !whole) return;
  reader.step = whole;
  graph.remove(node);
}

/** Batch norm after a convolution. */
function foldIntoSource(graph: Graph, node: Node, affine: AffineStep): void {
  const source = node.inputs[0]!;
  const whole =
    source.inputs.length > 0 && graph.onlyReader(source) && kindOf(source.step).thenAffine?.(source.step, affine);
  if (!whole) return;
  source.step = whole;
  graph.remove(node);
}

/** Rescaling before a convolution: without a factor of its own it has no backward kernel. */
function foldIntoReader(graph: Graph, node: Node, affine: AffineStep): void {
  const reader = graph.onlyReader(node);
  const folded = reader && kindOf(reader.step).afterAffine?.(reader.step, affine);
  if (!reader || !folded) return;
  reader.step = folded.step;
  if (folded.rest) node.step = folded.rest;
  else graph.remove(node);
}

function foldActivation(graph: Graph, node: Node, { activation }: ActivationStep): void {
  const source = node.inputs[0]!;
  const whole =
    source.inputs.length > 0 &&
    graph.onlyReader(source) &&
    kindOf(source.step).thenActivation?.(source.step, activation);
  if (!whole) return;
  source.step = whole;
  graph.remove(node);
}
