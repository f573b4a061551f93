import * as v from 'valibot';
import type { Artifacts } from './artifacts.ts';
import { isSoftmaxLayer, stripSoftmax } from './softmax.ts';

const layer = v.looseObject({ class_name: v.string(), config: v.looseObject({ name: v.optional(v.string()) }) });
const layers = v.union([v.array(layer), v.looseObject({ layers: v.array(layer) })]);
const model = v.looseObject({ config: layers });
const wrapped = v.looseObject({ model_config: model });

/** A copy of the Keras topology whose last layer has no softmax. */
export function layersWithoutSoftmax({ modelTopology, topology }: Artifacts): { topology: object; removed: boolean } {
  if (!stripSoftmax(topology).removed) return { topology: modelTopology, removed: false };
  const copy = structuredClone(modelTopology);
  const parsed = v.safeParse(wrapped, copy);
  const root = parsed.success ? parsed.output.model_config : v.parse(model, copy);
  const list = Array.isArray(root.config) ? root.config : root.config.layers;
  const last = topology.calls.at(-1)!.layer;
  const edited = list.map((one) => {
    if (one.config.name !== last.name) return one;
    return isSoftmaxLayer(last)
      ? { ...one, class_name: 'Activation', config: { name: last.name, activation: 'linear' } }
      : { ...one, config: { ...one.config, activation: 'linear' } };
  });
  const config = Array.isArray(root.config) ? edited : { ...root.config, layers: edited };
  const whole = { ...root, config };
  return { topology: parsed.success ? { ...parsed.output, model_config: whole } : whole, removed: true };
}
