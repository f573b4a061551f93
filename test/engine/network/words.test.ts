import { expect, test } from 'vitest';
import { errorWords as attackWords } from '../../../src/attacks/words.ts';
import { PlainError } from '../../../src/core/errors.ts';
import { readArtifacts } from '../../../src/engine/network/artifacts.ts';
import { makePlan } from '../../../src/engine/network/plan.ts';
import { errorWords } from '../../../src/engine/network/words.ts';
import { errorWords as engineWords } from '../../../src/engine/words.ts';
import { chain, dense } from './small.ts';

test('a code means one thing in the whole engine', () => {
  const all: Readonly<Record<string, unknown>> = engineWords;
  for (const words of [errorWords, attackWords])
    for (const [code, sentence] of Object.entries(words)) expect(all[code], code).toBe(sentence);
});

const plan = (...layers: Parameters<typeof chain>[1]) => makePlan(chain([2, 2, 1], layers));

test.each([
  [
    'unknown-layer',
    { type: 'LSTM', layer: 'layer0', setting: null },
    'unknown layer LSTM (layer0)',
    () => plan({ type: 'LSTM' }),
  ],
  [
    'unknown-layer',
    { type: 'ReLU', layer: 'layer0', setting: { name: 'slope', value: 0.5 } },
    'unknown layer ReLU with slope 0.5 (layer0)',
    () => plan({ type: 'ReLU', config: { negative_slope: 0.5 } }),
  ],
  [
    'unknown-layer',
    { type: 'Activation', layer: 'layer0', setting: { name: 'activation', value: null } },
    'unknown layer Activation with activation of another kind (layer0)',
    () => plan({ type: 'Activation', config: { activation: 7 } }),
  ],
  [
    'weights-shape',
    { layer: 'layer1', weight: 'kernel', expected: [4, 2], given: [2, 2] },
    'kernel of layer layer1: expected 4x2, got 2x2',
    () => plan({ type: 'Flatten' }, { ...dense(2, 2, [1, 2, 3, 4]) }),
  ],
  [
    'value-missing',
    { subject: 'model.json', path: 'modelTopology' },
    'model.json: modelTopology: missing',
    () => readArtifacts({ weightsManifest: [] }, new Uint8Array()),
  ],
  [
    'value-wrong',
    { subject: { layer: 'layer1' }, path: 'units', expected: '>=1', given: '0' },
    'layer layer1: units: expected >=1, got 0',
    () => plan({ type: 'Flatten' }, dense(4, 0, [])),
  ],
])('%s %o: %s, and the values cross from a worker', (code, values, message, cause) => {
  let error: unknown;
  try {
    cause();
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(PlainError);
  expect(error).toMatchObject({ code, message });
  expect(structuredClone((error as PlainError).values)).toEqual(values);
});
