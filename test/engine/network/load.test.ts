import { describe, expect, test } from 'vitest';
import { PlainError } from '../../../src/core/errors.ts';
import { readArtifacts } from '../../../src/engine/network/artifacts.ts';
import { loadArtifacts } from '../../../src/engine/network/load.ts';

const modelTopology = {
  class_name: 'Sequential',
  config: [
    { class_name: 'Flatten', config: { name: 'flat', batch_input_shape: [null, 1, 2, 1] } },
    { class_name: 'Dense', config: { name: 'dense', units: 2, use_bias: false } },
  ],
};
const spec = (extra: object = {}) => ({ name: 'dense/kernel', shape: [2, 2], dtype: 'float32', ...extra });
const model = (weights: readonly object[], paths = ['weights.bin']) => ({
  modelTopology,
  weightsManifest: [{ paths, weights }],
});
const floats = new Uint8Array(Float32Array.from([1, -2, 0.5, 3]).buffer);

describe('readArtifacts', () => {
  const kernel = (extra: object, bytes: Uint8Array) => [
    ...readArtifacts(model([spec(extra)]), bytes).weights.get('dense/kernel')!.values,
  ];

  test('float32, at an odd offset too', () => {
    const shifted = new Uint8Array(17);
    shifted.set(floats, 1);
    expect(kernel({}, shifted.subarray(1))).toEqual([1, -2, 0.5, 3]);
  });

  test('float16: ordinary, largest, smallest and tiny numbers', () => {
    const halves = new Uint8Array(Uint16Array.from([0xc000, 0x7bff, 0x0001, 0x3555]).buffer);
    const values = [-2, 65504, 2 ** -24, 0.333251953125];
    expect(kernel({ quantization: { dtype: 'float16', original_dtype: 'float32' } }, halves)).toEqual(values);
  });

  test('uint8 and uint16 with scale and minimum', () => {
    expect(kernel({ quantization: { dtype: 'uint8', scale: 0.5, min: -1 } }, Uint8Array.from([0, 1, 2, 255]))).toEqual([
      -1, -0.5, 0, 126.5,
    ]);
    const bytes = new Uint8Array(Uint16Array.from([0, 1, 2, 65535]).buffer);
    expect(kernel({ quantization: { dtype: 'uint16', scale: 1, min: 0 } }, bytes)).toEqual([0, 1, 2, 65535]);
  });

  test.each([
    ['the weights are too short: expected 16 bytes, got 15', spec(), floats.subarray(1)],
    ['the weights are too long: expected 16 bytes, got 20', spec(), new Uint8Array(20)],
    ['the weights of dense/kernel have type int32, expected float32', spec({ dtype: 'int32' }), floats],
    [
      'the weights of dense/kernel are stored as int4, which is not known here',
      spec({ quantization: { dtype: 'int4' } }),
      floats,
    ],
    [
      'the weights of dense/kernel are stored as uint8, which is not known here',
      spec({ quantization: { dtype: 'uint8' } }),
      floats,
    ],
    [
      'the weights of dense/kernel are not all numbers',
      spec(),
      new Uint8Array(Float32Array.from([0, NaN, 0, 0]).buffer),
    ],
    ['the weights manifest: 0.weights.0.shape: missing', { name: 'dense/kernel', dtype: 'float32' }, floats],
  ])('%s', (message, weight, bytes) => {
    expect(() => readArtifacts(model([weight]), bytes)).toThrow(message);
  });

  test('a name twice', () => {
    expect(() => readArtifacts(model([spec(), spec()]), new Uint8Array(32))).toThrow(
      'the weights hold dense/kernel twice',
    );
  });

  test('no model at all', () => {
    expect(() => readArtifacts([], floats)).toThrow(PlainError);
    expect(() => readArtifacts({ weightsManifest: [] }, floats)).toThrow('model.json: modelTopology: missing');
  });
});

type Answers = Readonly<Record<string, BodyInit | Response>>;

/** A server that knows these files. */
function server(answers: Answers): typeof fetch {
  return async (url, init) => {
    init?.signal?.throwIfAborted();
    const answer = answers[String(url)];
    if (answer === undefined) return new Response('', { status: 404 });
    return answer instanceof Response ? answer : new Response(answer);
  };
}

describe('loadArtifacts', () => {
  const json = JSON.stringify(model([spec()], ['a.bin', 'b.bin']));

  test('joins the weight files and tells progress', async () => {
    const seen: number[] = [];
    const fetch = server({ 'm/model.json': json, 'm/a.bin': floats.slice(0, 5), 'm/b.bin': floats.slice(5) });
    const { weights } = await loadArtifacts('m/', {
      fetch,
      onProgress: ({ loaded, total }) => seen.push(loaded, total),
    });
    expect([...weights.get('dense/kernel')!.values]).toEqual([1, -2, 0.5, 3]);
    expect(seen).toEqual([5, 16, 16, 16]);
  });

  const page = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
  test.each([
    ['m/model.json was not found', {}],
    ['m/model.json is a web page, not a model: is the address right?', { 'm/model.json': page() }],
    ['m/model.json is not JSON', { 'm/model.json': 'hello' }],
    [
      'm/model.json could not be loaded: the server answered 500',
      { 'm/model.json': new Response('', { status: 500 }) },
    ],
    ['m/b.bin was not found', { 'm/model.json': json, 'm/a.bin': floats.slice(0, 5) }],
    ['m/a.bin is a web page, not weights: is the address right?', { 'm/model.json': json, 'm/a.bin': page() }],
    [
      'the weights in m are short: expected 16 bytes, got 10',
      { 'm/model.json': json, 'm/a.bin': floats.slice(0, 5), 'm/b.bin': floats.slice(0, 5) },
    ],
    [
      'm/b.bin is too long: expected 16 bytes of weights',
      { 'm/model.json': json, 'm/a.bin': floats.slice(0, 5), 'm/b.bin': floats },
    ],
    [
      'model.json names a weight file outside its folder: ../a.bin',
      { 'm/model.json': JSON.stringify(model([spec()], ['../a.bin'])) },
    ],
    [
      'model.json names a weight file outside its folder: https://a/b',
      { 'm/model.json': JSON.stringify(model([spec()], ['https://a/b'])) },
    ],
  ] as [string, Answers][])('%s', async (message, answers) => {
    const error = await loadArtifacts('m', { fetch: server(answers) }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(PlainError);
    expect((error as Error).message).toBe(message);
  });

  test('a broken connection keeps its own words', async () => {
    const fetch = () => Promise.reject(new TypeError('connection refused'));
    await expect(loadArtifacts('m', { fetch })).rejects.toThrow('m/model.json could not be loaded: connection refused');
  });

  test('rejects with the reason of the signal, before and while loading', async () => {
    const before = AbortSignal.abort(new Error('not needed'));
    await expect(loadArtifacts('m', { fetch: server({}), signal: before })).rejects.toThrow('not needed');
    const control = new AbortController();
    const fetch = server({ 'm/model.json': json, 'm/a.bin': floats.slice(0, 5), 'm/b.bin': floats.slice(5) });
    const loading = loadArtifacts('m', { fetch, signal: control.signal, onProgress: () => control.abort() });
    await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
  });
});
