import { tensor2d, tensor4d } from '@tensorflow/tfjs-core';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { crossEntropy, row } from '../../../src/core/logits.ts';
import { readArtifacts } from '../../../src/engine/network/artifacts.ts';
import { compile } from '../../../src/engine/network/compile.ts';
import { tapeNetwork } from '../../../src/engine/network/tape.ts';
import { startBackend } from '../backends.ts';
import { referenceArray, referenceLabels } from '../reference.ts';
import { agreement } from './agreement.ts';
import { nodeBackends } from './verify.ts';

const folder = new URL('../../fixtures/reference/', import.meta.url);
const model: unknown = JSON.parse(readFileSync(new URL('model.json', folder), 'utf8'));
const artifacts = readArtifacts(model, readFileSync(new URL('weights.bin', folder)));
const paths = { compiled: compile, tape: tapeNetwork };

describe.each(nodeBackends)('reference arrays of PyTorch on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  test.each(['compiled', 'tape'] as const)('%s: logits, cross-entropy, input gradient', async (path) => {
    const network = await paths[path](artifacts);
    const images = referenceArray('images');
    const pictures = tensor4d(images.values, images.shape as [number, number, number, number]);
    const { logits, gradient } = network.logitsAndGradient(pictures, referenceLabels);
    const answer = (await logits.data()) as Float32Array;
    const losses = referenceLabels.map((label, i) => crossEntropy(row(answer, network.classes, i), label));
    expect(network.path).toBe(path);
    expect(agreement(answer, referenceArray('logits').values).relative).toBeLessThan(1e-5);
    // PyTorch's own losses are log(1 + tiny) in float32: right to a unit or two of 1, not to 1e-5 of a loss of 6e-5.
    const theirs = referenceArray('cross_entropy').values;
    losses.forEach((loss, i) => expect(Math.abs(loss - theirs[i]!)).toBeLessThan(2 ** -22));
    // PyTorch works p - 1 out in float32, which for these certain pictures (1 - p down to 6e-5) is right to 1e-3 only.
    const theirGradient = referenceArray('input_gradient').values;
    const exact = agreement(await gradient.data(), theirGradient);
    expect(exact.relative).toBeLessThan(1e-4);
    expect(exact.signs).toBe(0);
    // From the same rounded p - 1, the same gradient.
    const rounded = tensor2d(roundedGradient(referenceArray('logits').values, network.classes), logits.shape);
    const same = network.backward(pictures, rounded);
    const { relative, signs } = agreement(await same.gradient.data(), theirGradient);
    expect(relative).toBeLessThan(1e-5);
    expect(signs).toBe(0);
    for (const tensor of [pictures, logits, gradient, rounded, same.logits, same.gradient]) tensor.dispose();
    network.dispose();
  });
});

/** As PyTorch: exp(log softmax) - 1 at the label, every step rounded to float32. */
function roundedGradient(logits: Float32Array, classes: number): Float32Array {
  return logits.map((logit, i) => {
    const picture = Math.floor(i / classes);
    const all = row(logits, classes, picture);
    const top = Math.max(...all);
    const sum = all.reduce((total, value) => Math.fround(total + Math.fround(Math.exp(Math.fround(value - top)))), 0);
    const p = Math.fround(Math.exp(Math.fround(Math.fround(logit - top) - Math.fround(Math.log(sum)))));
    return i % classes === referenceLabels[picture] ? p - 1 : p;
  });
}
