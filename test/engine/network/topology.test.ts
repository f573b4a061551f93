import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../src/engine/network/plan.ts';
import { readTopology } from '../../../src/engine/network/topology.ts';
import { chain, dense } from './small.ts';

const image = (name: string, shape: readonly (number | null)[] = [null, 4, 4, 1]) => ({
  name,
  class_name: 'InputLayer',
  config: { name, batch_input_shape: shape },
  inbound_nodes: [],
});
const layer = (name: string, type: string, inbound: readonly string[][], config = {}) => ({
  name,
  class_name: type,
  config: { name, ...config },
  inbound_nodes: inbound.map((sources) => sources.map((source) => [...parts(source), {}])),
});
/** `name` or `name/2` for its third use. */
const parts = (source: string): [string, number, number] => [
  source.split('/')[0]!,
  Number(source.split('/')[1] ?? 0),
  0,
];
const functional = (layers: readonly object[], output: string, inputs = ['image'], outputs = [output]) => ({
  class_name: 'Functional',
  config: { name: 'test', layers, input_layers: inputs.map(parts), output_layers: outputs.map(parts) },
});

describe('readTopology', () => {
  test('keeps what the output needs, in running order', () => {
    const { shape, calls } = readTopology(
      functional(
        [
          layer('sum', 'Add', [['b', 'a']]),
          layer('b', 'ReLU', [['a']]),
          layer('a', 'ReLU', [['image']]),
          layer('unused', 'ReLU', [['b']]),
          image('image'),
        ],
        'sum',
      ),
    );
    expect(shape).toEqual([4, 4, 1]);
    expect(calls.map((call) => call.layer.name)).toEqual(['image', 'a', 'b', 'sum']);
    expect(calls.map((call) => call.inputs)).toEqual([[], [0], [1], [2, 1]]);
  });

  test('a shared layer is called once for each use', () => {
    const { calls } = readTopology(
      functional([image('image'), layer('relu', 'ReLU', [['image'], ['relu/0']])], 'relu/1'),
    );
    expect(calls.map((call) => call.layer.name)).toEqual(['image', 'relu', 'relu']);
  });

  test('Keras writes a model inside model_config, and a sequential one as a list', () => {
    const flat = { class_name: 'Flatten', config: { name: 'flat', batch_input_shape: [null, 2, 3, 1] } };
    const { shape, calls } = readTopology({
      keras_version: '2.4',
      model_config: { class_name: 'Sequential', config: [flat] },
    });
    expect(shape).toEqual([2, 3, 1]);
    expect(calls.map((call) => call.layer.type)).toEqual(['InputLayer', 'Flatten']);
  });

  test.each([
    ['no model', 'the model: expected Object, got null', null],
    ['a graph model', 'the model: class_name: missing', { node: [] }],
    ['another class', 'expected a functional or sequential model, got Lambda', { class_name: 'Lambda', config: {} }],
    ['no layers', 'the model has no layers', { class_name: 'Sequential', config: [] }],
    [
      'two inputs',
      'expected a model with one input, got 2',
      functional([image('image'), image('other')], 'image', ['image', 'other']),
    ],
    [
      'two outputs',
      'expected a model with one output, got 2',
      functional([image('image')], '', ['image'], ['image', 'image']),
    ],
    [
      'a list as input',
      'expected an input of height x width x channels, got 784',
      functional([image('image', [null, 784])], 'image'),
    ],
    [
      'an open size',
      'expected an input of height x width x channels, got ?x?x3',
      functional([image('image', [null, null, null, 3])], 'image'),
    ],
    [
      'no size',
      'the model does not say the size of its input',
      functional([layer('image', 'InputLayer', [])], 'image'),
    ],
    [
      'a missing layer',
      'the model has no layer gone',
      functional([image('image'), layer('a', 'ReLU', [['gone']])], 'a'),
    ],
    ['a layer without input', 'layer a has no input', functional([image('image'), layer('a', 'ReLU', [])], 'a')],
    [
      'a circle',
      'the layers of the model form a circle at b',
      functional([image('image'), layer('a', 'Add', [['b']]), layer('b', 'Add', [['a']])], 'b'),
    ],
    [
      'a name twice',
      'two layers of the model have the same name',
      functional([image('image'), image('image')], 'image'),
    ],
  ])('%s: %s', (_, message, topology) => {
    expect(() => readTopology(topology)).toThrow(message);
  });
});

describe('makePlan', () => {
  const convolution = { filters: 1, kernel_size: [3, 3], strides: [1, 1], padding: 'same', use_bias: false };
  const kernel = { kernel: { shape: [3, 3, 1, 1], values: Array.from({ length: 9 }, () => 1) } };

  test.each([
    [
      'missing weights',
      'the weights of layer layer1 have no kernel',
      [{ type: 'Flatten' }, { ...dense(16, 2, []), weights: {} }],
    ],
    [
      'weights of another shape',
      'kernel of layer layer1: expected 16x2, got 4x2',
      [{ type: 'Flatten' }, { ...dense(4, 2, []), config: { units: 2 } }],
    ],
    ['no classes', 'expected one number for each class, got 4x4x1', [{ type: 'ReLU' }]],
    ['no steps', 'expected one number for each class, got 4x4x1', [{ type: 'Dropout' }]],
    ['an unknown layer', 'unknown layer LSTM (layer0)', [{ type: 'LSTM' }]],
    [
      'an unknown activation',
      'unknown layer Dense with activation tanh (layer1)',
      [
        { type: 'Flatten' },
        dense(
          16,
          2,
          Array.from({ length: 32 }, () => 0),
          { activation: 'tanh' },
        ),
      ],
    ],
    [
      'dilation',
      'unknown layer Conv2D with dilation (layer0)',
      [{ type: 'Conv2D', config: { ...convolution, dilation_rate: [2, 2] }, weights: kernel }],
    ],
    [
      'channels first',
      'unknown layer Conv2D with channels_first (layer0)',
      [{ type: 'Conv2D', config: { ...convolution, data_format: 'channels_first' } }],
    ],
    ['a missing setting', 'layer layer0: kernel_size: missing', [{ type: 'Conv2D', config: { filters: 1 } }]],
    [
      'a strange setting',
      'layer layer0: filters: expected >=1, got 0',
      [{ type: 'Conv2D', config: { ...convolution, filters: 0 } }],
    ],
    [
      'a window too large',
      'layer layer0: a window of 9x9 does not fit into 4x4x1',
      [{ type: 'MaxPooling2D', config: { pool_size: [9, 9], padding: 'valid' } }],
    ],
    [
      'a convolution of a list',
      'unknown layer Conv2D of a list of numbers (layer1)',
      [{ type: 'Flatten' }, { type: 'Conv2D', config: convolution }],
    ],
  ] as [string, string, Parameters<typeof chain>[1]][])('%s: %s', (_, message, layers) => {
    expect(() => makePlan(chain([4, 4, 1], layers))).toThrow(message);
  });

  const statistics = (size: number) => ({
    gamma: { shape: [size], values: [2] },
    beta: { shape: [size], values: [3] },
    moving_mean: { shape: [size], values: [4] },
    moving_variance: { shape: [size], values: [0.25] },
  });
  const norm = { type: 'BatchNormalization', config: { epsilon: 0 }, weights: statistics(1) };
  const relu = { type: 'ReLU', config: { max_value: 6 } };
  const rescaling = { type: 'Rescaling', config: { scale: 2, offset: 1 } };
  const convolve = { type: 'Conv2D', config: convolution, weights: kernel };
  const end = [
    { type: 'Flatten' },
    dense(
      16,
      1,
      Array.from({ length: 16 }, () => 1),
    ),
  ];

  test('batch norm, padding, rescaling, dropout and activation leave no steps of their own', () => {
    const valid = { ...convolve, config: { ...convolution, padding: 'valid' } };
    const padding = {
      type: 'ZeroPadding2D',
      config: {
        padding: [
          [1, 1],
          [1, 1],
        ],
      },
    };
    const plan = makePlan(chain([4, 4, 1], [rescaling, padding, valid, norm, relu, { type: 'Dropout' }, ...end]));
    // What is left of the rescaling is a shift, which has no backward kernel.
    expect(plan.steps.map(({ step }) => step.kind)).toEqual(['affine', 'conv', 'flatten', 'dense']);
    expect(plan.steps[0]!.step).toMatchObject({ scale: new Float32Array([1]), offset: new Float32Array([0.5]) });
    expect(plan.steps[1]!.step).toMatchObject({
      activation: 'relu6',
      bias: new Float32Array([-13]),
      filter: new Float32Array(9).fill(8),
    });
    expect(plan.parameters).toBe(9 + 2 + 16);
  });

  test('batch norm without centre and scale', () => {
    const { moving_mean, moving_variance } = statistics(1);
    const bare = {
      type: 'BatchNormalization',
      config: { epsilon: 0, center: false, scale: false },
      weights: { moving_mean, moving_variance },
    };
    const plan = makePlan(chain([4, 4, 1], [relu, bare, relu, ...end]));
    expect(plan.steps[1]!.step).toMatchObject({
      kind: 'affine',
      scale: new Float32Array([2]),
      offset: new Float32Array([-8]),
      activation: 'relu6',
    });
  });
});
