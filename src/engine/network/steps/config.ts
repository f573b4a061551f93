/** Pieces of the valibot schemas that layers' settings are read with. */
import * as v from 'valibot';
import type { PlainError } from '../../../core/errors.ts';
import { parse } from '../topology.ts';
import { fail, type Setting } from '../words.ts';
import type { LayerView } from './step.ts';

const positive = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A size in both directions; Keras also writes one number for both. */
export const pair = v.union([
  v.strictTuple([positive, positive]),
  v.pipe(
    positive,
    v.transform((side): [number, number] => [side, side]),
  ),
]);
export const units = positive;
export const padding = v.picklist(['same', 'valid']);

const imageConfig = v.object({ data_format: v.nullish(v.string()) });

/** @throws PlainError in plain words when a setting is missing or of the wrong type. */
export function readConfig<S extends v.GenericSchema>(schema: S, layer: LayerView): v.InferOutput<S> {
  return parse(schema, layer.config, { layer: layer.name });
}

/** Height, width and channels of the only input. @throws PlainError `unknown-layer` when it is not a picture, channels last. */
export function imageInput(layer: LayerView): readonly [number, number, number] {
  const { data_format: format } = readConfig(imageConfig, layer);
  const [height, width, channels, ...more] = layer.inputs[0] ?? [];
  if (height === undefined || width === undefined || channels === undefined || more.length > 0) {
    throw unknown(layer, 'list');
  }
  if (format && format !== 'channels_last') throw unknown(layer, 'dataFormat', format);
  return [height, width, channels];
}

/** The error that sends a network to the tape. */
export function unknown(
  { name, type }: Pick<LayerView, 'name' | 'type'>,
  setting: Setting['name'],
  value: Setting['value'] = null,
): PlainError {
  return fail('unknown-layer', { type, layer: name, setting: { name: setting, value } });
}
