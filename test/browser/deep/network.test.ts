/** The compiled network's own forward and backward pass, in a real browser. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exactGradient, referenceArray, referenceLabels } from '../../engine/reference.ts';
import { withBrowser } from '../harness/browser.ts';
import type { Reference } from '../pages/network.ts';

const browser = withBrowser('webgpu');

it.each([
  ['webgpu', 60],
  ['wasm', 200],
] as const)('agrees with tf.grad on %s: the shipped architectures and %i random networks', async (backend, random) => {
  const page = await browser.openTestPage('network');
  const verdicts = await page.evaluate(([name, count]) => window.verifyNetworks(name, count), [
    backend,
    random,
  ] as const);
  expect(verdicts.length).toBeGreaterThan(random);
  const wrong = verdicts.filter(
    ({ logits, gradient, leaked }) =>
      !(logits.relative < 1e-5 && gradient.relative < 1e-5 && gradient.signs === 0 && leaked === 0),
  );
  expect(wrong).toEqual([]);
});

it.each(['webgpu', 'wasm'] as const)('agrees with PyTorch on %s', async (backend) => {
  const page = await browser.openTestPage('network');
  const { logits, gradient } = await page.evaluate(([name, reference]) => window.verifyReference(name, reference), [
    backend,
    pytorch(),
  ] as const);
  expect(logits.relative).toBeLessThan(1e-5);
  expect(gradient.relative).toBeLessThan(1e-5);
  expect(gradient.signs).toBe(0);
});

function pytorch(): Reference {
  const folder = new URL('../../fixtures/reference/', import.meta.url);
  const images = referenceArray('images');
  return {
    model: JSON.parse(readFileSync(new URL('model.json', folder), 'utf8')) as unknown,
    weights: [...readFileSync(new URL('weights.bin', folder))],
    shape: images.shape as Reference['shape'],
    pixels: [...images.values],
    labels: referenceLabels,
    logits: [...referenceArray('logits').values],
    gradient: [...exactGradient()],
  };
}
