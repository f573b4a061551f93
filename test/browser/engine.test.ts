/** The engine in its worker, through its client, in a real browser. */
import { describe, expect, it } from 'vitest';
import { useBrowser } from './harness/browser.ts';

const network = { id: 'mnist-convnet', epoch: 1 };

describe.each(['wasm', 'webgpu'] as const)('on %s', (backend) => {
  const browser = useBrowser(backend);

  it('attacks, and says what it ran on', async () => {
    const page = await browser.openTestPage('engine');
    const { report, result } = await page.evaluate(
      async ([choice, ref]) => {
        const report = await window.engine.start(choice);
        const pixels = new Float32Array(28 * 28).map((_, i) => (Math.abs((i % 28) - 14) < 3 ? 1 : 0));
        const picture = { shape: [28, 28, 1] as const, pixels };
        const request = { network: ref, picture, attack: 'fgsm', epsilon: 0.1, parameters: {}, label: null, target: null, seed: 1 };
        const { norms, steps, fooled } = await window.engine.attack(request);
        return { report, result: { norms, fooled, steps: steps.length, logits: [...steps[0]!.logits] } };
      },
      [backend, network] as const,
    );
    expect(report.backend).toBe(backend);
    expect(result.steps).toBe(2);
    expect(result.norms.linf).toBeLessThanOrEqual(0.1 + 1e-6);
    expect(result.norms.linf).toBeGreaterThan(0.09);
    expect(result.logits.every(Number.isFinite)).toBe(true);
  });
});
