/** Layers and weights become a plan: steps as plain data, the same for every backend. */
import type { Shape } from '../../core/types.ts';
import type { Artifacts } from './artifacts.ts';
import { dimensions } from './dimensions.ts';
import { fold } from './fold.ts';
import { Graph, type Node } from './graph.ts';
import { bytesPerPicture, type BytesPerPicture } from './memory.ts';
import { stripSoftmax } from './softmax.ts';
import { valuesOf, type Dims, type LayerView, type Step } from './steps/step.ts';
import { kindOf, readerOf } from './steps/registry.ts';
import type { Layer } from './topology.ts';
import type { NamedWeight } from './weights.ts';
import { fail, noteWords } from './words.ts';

export interface PlannedStep {
  readonly step: Step;
  /** Places of what it reads: 0 is the picture, i + 1 the result of step i. */
  readonly inputs: readonly number[];
}

export interface Plan {
  readonly shape: Shape;
  readonly classes: number;
  readonly parameters: number;
  readonly bytesPerPicture: BytesPerPicture;
  readonly notes: readonly string[];
  /** In running order; the last gives the logits. */
  readonly steps: readonly PlannedStep[];
}

/**
 * @throws PlainError: `unknown-layer` when a layer, or a setting of one, is not known; others when weights are missing or
 *   shapes do not fit
 */
export function makePlan({ topology: given, weights }: Artifacts): Plan {
  const { topology, removed } = stripSoftmax(given);
  const graph = new Graph(topology.shape);
  const nodes: Node[] = [graph.output];
  topology.calls.slice(1).forEach(({ layer, inputs }) => {
    nodes.push(
      addLayer(
        graph,
        layer,
        inputs.map((place) => nodes[place]!),
        weights,
      ),
    );
  });
  graph.output = nodes.at(-1)!;
  fold(graph);
  const [classes, ...more] = graph.output.step.shape;
  if (classes === undefined || more.length > 0 || graph.nodes.length < 2) {
    throw fail('output-not-a-row', { given: graph.output.step.shape });
  }
  const steps = stepsOf(graph);
  return {
    shape: topology.shape,
    classes,
    parameters: countParameters(weights),
    bytesPerPicture: memoryOf(topology.shape, steps),
    notes: removed ? [noteWords.softmaxRemoved] : [],
    steps,
  };
}

function stepsOf(graph: Graph): readonly PlannedStep[] {
  return graph.nodes
    .slice(1)
    .map(({ step, inputs }) => ({ step, inputs: inputs.map((node) => graph.nodes.indexOf(node)) }));
}

function memoryOf(shape: Shape, steps: readonly PlannedStep[]): BytesPerPicture {
  const shapes: Dims[] = [shape, ...steps.map(({ step }) => step.shape)];
  return bytesPerPicture(
    valuesOf(shape),
    steps.map(({ step, inputs }) => {
      const kind = kindOf(step);
      const read = inputs.map((place) => shapes[place]!);
      return {
        inputs,
        size: valuesOf(step.shape),
        needs: kind.needs(step),
        scratch: kind.scratch?.(step, read) ?? { forward: [], backward: [] },
      };
    }),
  );
}

function addLayer(graph: Graph, layer: Layer, inputs: readonly Node[], weights: Artifacts['weights']): Node {
  const read = readerOf(layer.type);
  if (!read) throw fail('unknown-layer', { type: layer.type, layer: layer.name, setting: null });
  let sources = inputs;
  for (const step of read(
    view(
      layer,
      inputs.map((node) => node.step.shape),
      weights,
    ),
  ))
    sources = [graph.add(step, sources)];
  return sources[0]!;
}

function view({ name, type, config }: Layer, inputs: readonly Dims[], weights: Artifacts['weights']): LayerView {
  return {
    name,
    type,
    config,
    inputs,
    weight: (kind, shape) => {
      const found = findWeight(weights, name, kind);
      if (!found) throw fail('weights-missing', { layer: name, weight: kind });
      if (dimensions(found.shape) === dimensions(shape)) return found.values;
      throw fail('weights-shape', { layer: name, weight: kind, expected: shape, given: found.shape });
    },
  };
}

/** tfjs writes layer/weight, Keras sometimes layer/layer/weight:0. */
function findWeight(weights: Artifacts['weights'], layer: string, kind: string): NamedWeight | undefined {
  const direct = weights.get(`${layer}/${kind}`);
  if (direct) return direct;
  for (const [name, weight] of weights) {
    const parts = name.replace(/:0$/, '').split('/');
    if (parts.at(-1) === kind && parts.slice(0, -1).includes(layer)) return weight;
  }
  return undefined;
}

/** Moving statistics are measured, not trained. */
export function countParameters(weights: Artifacts['weights']): number {
  let sum = 0;
  for (const [name, { values }] of weights) if (!/moving_(mean|variance)(:0)?$/.test(name)) sum += values.length;
  return sum;
}
