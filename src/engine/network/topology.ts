/** Reads an untrusted Keras topology, as `model.json` carries it, into calls of layers in running order. */
import * as v from 'valibot';
import type { Shape } from '../../core/types.ts';
import { fail, type Subject } from './words.ts';

export interface Layer {
  readonly name: string;
  /** Keras' class name, for example Conv2D. */
  readonly type: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** One use of a layer; a shared layer has several. `inputs` index into `Topology.calls`. */
export interface LayerCall {
  readonly layer: Layer;
  readonly inputs: readonly number[];
}

/** Calls in running order: the first is the input, the last gives the network's answer. */
export interface Topology {
  readonly shape: Shape;
  readonly calls: readonly LayerCall[];
}

const reference = v.looseTuple([v.string(), v.pipe(v.number(), v.integer()), v.pipe(v.number(), v.integer())]);
const layerSchema = v.object({
  class_name: v.string(),
  name: v.optional(v.string()),
  config: v.record(v.string(), v.unknown()),
  inbound_nodes: v.optional(v.array(v.array(reference))),
});
const functionalSchema = v.object({
  layers: v.array(layerSchema),
  input_layers: v.array(reference),
  output_layers: v.array(reference),
});
const sequentialSchema = v.union([v.array(layerSchema), v.object({ layers: v.array(layerSchema) })]);
const modelSchema = v.object({ class_name: v.string(), config: v.unknown() });

type RawLayer = v.InferOutput<typeof layerSchema>;

/** @throws PlainError when it is not a functional or sequential model with one picture in and one row of logits out. */
export function readTopology(modelTopology: unknown): Topology {
  const wrapped = v.safeParse(v.object({ model_config: modelSchema }), modelTopology);
  const parsed = wrapped.success ? wrapped.output.model_config : parse(modelSchema, modelTopology, 'model');
  switch (parsed.class_name) {
    case 'Model':
    case 'Functional':
      return functional(parsed.config);
    case 'Sequential':
      return sequential(parsed.config);
    default:
      throw fail('unknown-model', { type: parsed.class_name });
  }
}

/** @throws PlainError that names the first value that is missing or of the wrong type, by its path */
export function parse<S extends v.GenericSchema>(schema: S, value: unknown, subject: Subject): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const path = v.getDotPath(issue);
  if (issue.received === 'undefined') throw fail('value-missing', { subject, path });
  throw fail('value-wrong', { subject, path, expected: issue.expected, given: issue.received });
}

function functional(config: unknown): Topology {
  const { layers, input_layers: inputs, output_layers: outputs } = parse(functionalSchema, config, 'model');
  if (inputs.length !== 1) throw fail('several-inputs', { count: inputs.length });
  if (outputs.length !== 1) throw fail('several-outputs', { count: outputs.length });
  const byName = new Map(layers.map((layer) => [layerName(layer), layer]));
  if (byName.size !== layers.length) throw fail('layers-of-one-name', {});
  const order = new Order(byName, inputs[0]![0]);
  order.visit(outputs[0]![0], outputs[0]![1]);
  return { shape: inputShape(order.input()), calls: order.calls };
}

function sequential(config: unknown): Topology {
  const parsed = parse(sequentialSchema, config, 'model');
  const layers = 'layers' in parsed ? parsed.layers : parsed;
  const [first, ...rest] = layers;
  if (!first) throw fail('no-layers', {});
  const input: RawLayer = { class_name: 'InputLayer', name: 'input', config: first.config };
  const chain = first.class_name === 'InputLayer' ? rest : layers;
  const calls = [input, ...chain].map((layer, i) => ({ layer: toLayer(layer), inputs: i === 0 ? [] : [i - 1] }));
  return { shape: inputShape(input), calls };
}

/** Depth first from the output: keeps only what the output needs, in running order. */
class Order {
  readonly calls: LayerCall[] = [];
  private readonly places = new Map<string, number>();
  private readonly open = new Set<string>();
  private readonly layers: ReadonlyMap<string, RawLayer>;
  private readonly inputName: string;

  constructor(layers: ReadonlyMap<string, RawLayer>, inputName: string) {
    this.layers = layers;
    this.inputName = inputName;
    this.calls.push({ layer: toLayer(this.input()), inputs: [] });
    this.places.set(`${inputName}/0`, 0);
  }

  input(): RawLayer {
    return this.layer(this.inputName);
  }

  visit(name: string, node: number): number {
    const key = `${name}/${node}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    if (this.open.has(key)) throw fail('circle', { layer: name });
    this.open.add(key);
    const layer = this.layer(name);
    const inbound = layer.inbound_nodes?.[node];
    if (!inbound || inbound.length === 0) throw fail('layer-without-input', { layer: name });
    const inputs = inbound.map(([source, sourceNode]) => this.visit(source, sourceNode));
    this.open.delete(key);
    this.calls.push({ layer: toLayer(layer), inputs });
    this.places.set(key, this.calls.length - 1);
    return this.calls.length - 1;
  }

  private layer(name: string): RawLayer {
    const layer = this.layers.get(name);
    if (!layer) throw fail('layer-missing', { layer: name });
    return layer;
  }
}

function layerName(layer: RawLayer): string {
  const own = layer.name ?? layer.config['name'];
  if (typeof own !== 'string') throw fail('layer-without-name', { type: layer.class_name });
  return own;
}

function toLayer(layer: RawLayer): Layer {
  return { name: layerName(layer), type: layer.class_name, config: layer.config };
}

function inputShape(layer: RawLayer): Shape {
  const batched = layer.config['batch_input_shape'] ?? layer.config['batch_shape'];
  const sizes = v.safeParse(v.array(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)))), batched);
  if (!sizes.success) throw fail('no-input-size', {});
  const [height, width, channels, ...more] = sizes.output.slice(1);
  if (!height || !width || !channels || more.length > 0) {
    throw fail('input-not-a-picture', { given: sizes.output.slice(1) });
  }
  return [height, width, channels];
}
