import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, test, vi } from 'vitest';
import { PlainError } from '../../src/core/errors.ts';
import { never, type Backend } from '../../src/engine/backends/backend.ts';
import { activate } from '../../src/engine/backends/activate.ts';
import { isSoftware } from '../../src/engine/backends/webgpu.ts';
import { chooseBackend } from '../../src/engine/choose-backend.ts';

const memory = { total: 1e9, buffer: 1e9 };

function fake(name: Backend['name'], change: Partial<Backend> = {}): Backend {
  return {
    name,
    reluctance: async () => null,
    start: async () => ({ adapter: null, batch: 1, bulk: 1, memory }),
    lost: () => never,
    ...change,
  };
}

const passes = async (): Promise<void> => {};

describe('the backend', () => {
  test('is the first that is worth taking', async () => {
    const { report } = await chooseBackend([fake('webgpu'), fake('wasm')], 'auto', passes);
    expect(report).toEqual({ backend: 'webgpu', adapter: null, refused: [] });
  });

  test('is not one that is reluctant, unless the person asks for it', async () => {
    const start = vi.fn(async () => ({ adapter: 'SwiftShader', batch: 2, bulk: 2, memory }));
    const backends = [fake('webgpu', { reluctance: async () => 'emulated in software', start }), fake('wasm')];
    const { report } = await chooseBackend(backends, 'auto', passes);
    expect(report).toEqual({
      backend: 'wasm',
      adapter: null,
      refused: [{ backend: 'webgpu', reason: 'emulated in software' }],
    });
    expect(start).not.toHaveBeenCalled();
    const asked = await chooseBackend(backends, 'webgpu', passes);
    expect(asked.report).toEqual({ backend: 'webgpu', adapter: 'SwiftShader', refused: [] });
  });

  test('is another one when it does not start, or computes something wrong', async () => {
    const broken = fake('webgpu', { start: () => Promise.reject(new PlainError('no-gpu', {}, 'no adapter')) });
    const check = vi
      .fn()
      .mockRejectedValueOnce(new PlainError('wrong-values', {}, 'it computed wrong logits'))
      .mockResolvedValue(undefined);
    const { report } = await chooseBackend([broken, fake('wasm'), fake('cpu')], 'wasm', check);
    expect(report.backend).toBe('cpu');
    expect(report.refused).toEqual([
      { backend: 'wasm', reason: 'it computed wrong logits' },
      { backend: 'webgpu', reason: 'no adapter' },
    ]);
  });

  test('is none when all fail, and every reason is told', async () => {
    const fails = (name: Backend['name']) => fake(name, { start: () => Promise.reject(new Error(`no ${name}`)) });
    const answer = chooseBackend([fails('wasm'), fails('cpu')], 'auto', passes);
    await expect(answer).rejects.toThrow(
      'no way to run the network was found in this browser (wasm: no wasm; cpu: no cpu)',
    );
  });

  test('is not taken on getBackend()’s word: tfjs names a backend there that it could not start', async () => {
    tf.registerBackend('webgpu', () => Promise.reject(new Error('no device')));
    expect(await tf.setBackend('webgpu')).toBe(false);
    expect(tf.getBackend()).toBe('webgpu');
    await expect(activate('webgpu')).rejects.toThrow('the webgpu backend could not be started');
  });
});

test.each([
  [{ vendor: 'google', architecture: 'swiftshader' }, true],
  [{ description: 'llvmpipe (LLVM 15)' }, true],
  [{ vendor: 'microsoft', device: 'Microsoft Basic Render Driver' }, true],
  [{ vendor: 'nvidia', isFallbackAdapter: true }, true],
  [{ vendor: 'apple', architecture: 'metal-3', isFallbackAdapter: false }, false],
  [{ vendor: 'nvidia', architecture: 'hopper' }, false],
  [{}, false],
])('an adapter that calls itself %o: software %s', (info, software) => {
  expect(isSoftware(info)).toBe(software);
});
