/** The library as a stranger meets it in Node: nothing but its entry, and the networks' files. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import * as library from '../src/index.ts';

const { attacks, completeParameters, createEngine, datasetById, gridLevel, lineBetween, packetFigure, radiusOf } =
  library;

const simd = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
const fromDisk: typeof fetch = async (url) => new Response(await readFile(fileURLToPath(String(url))));
const engine = createEngine({
  backends: [library.wasm({ simd }), library.cpu],
  models: new URL('../public/models/', import.meta.url).href,
  fetch: fromDisk,
});
const mnist = datasetById('mnist');
const network = { id: 'mnist-convnet', epoch: 50 };
/** A thick vertical stroke: a one. And a ring: a nought. */
const one = drawn((x, y) => Math.abs(x) < 2 && Math.abs(y) < 9);
const nought = drawn((x, y) => Math.abs(Math.hypot(x, y * 0.8) - 7) < 1.8);

beforeAll(async () => {
  const report = await engine.request('start', { choice: 'wasm' });
  expect(report.backend).toBe('wasm');
});

test('checks the backend', async () => {
  await expect(library.selfCheck()).resolves.toBeUndefined();
});

test('asks a shipped network', async () => {
  const { rows, classes, logits } = await engine.request('predict', { network, pictures: [one, nought] });
  expect([rows, classes]).toEqual([2, mnist.classes.length]);
  const answers = [0, 1].map((i) => mnist.classes[library.argmax(library.row(logits, classes, i))]!.name);
  expect(answers).toEqual(['1', '0']);
});

/** Of attacks that take thousands of looks. */
const short: Record<string, number> = { population: 20, generations: 2, queries: 20, searches: 1, constant: 1 };

test('runs every attack', async () => {
  for (const attack of attacks) {
    const shorter = attack.parameters.flatMap(({ id }) => (id in short ? [[id, short[id]!] as const] : []));
    const result = await engine.request('attack', {
      network,
      picture: one,
      attack: attack.id,
      radius: radiusOf(attack.norm, 0.3, mnist.shape),
      parameters: completeParameters(attack, mnist, Object.fromEntries(shorter)),
      label: null,
      target: null,
      seed: 1,
    });
    expect(result.label).toBe(1);
    expect(result.norms.l2).toBeGreaterThan(0);
  }
});

test('measures packets and draws them', async () => {
  const line = lineBetween(one.pixels, nought.pixels);
  const { positions } = gridLevel(line.scale, 129);
  const { centre, direction } = line;
  const logits = await engine.request('line', { network, centre, direction, positions: [...positions] });
  const { scale } = line;
  const figure = packetFigure(
    { positions, logits, classA: 1, classB: 0, scale },
    { window: 'gaussian', state: 'loss' },
  );
  expect(figure.a.packet.sigmaX * figure.a.packet.sigmaP).toBeGreaterThanOrEqual(0.5);
  const { document } = parseHTML('<!doctype html><html></html>') as unknown as { document: Document };
  const [a, b] = [figure.a, figure.b].map((view, i) => ({ name: String(1 - i), ...view.packet }));
  const data = { scale, a: a!, b: b!, control: null, overlap: figure.overlap.x.shared };
  const svg = library.packetInX(data, { document, width: 600, height: 300, title: 'One and nought' });
  expect(svg.querySelector('title')?.textContent).toBe('One and nought');
  expect(library.packetInXTable(data).rows.length).toBeGreaterThan(100);
});

test('tells a mistake by its code', async () => {
  const wrong = engine.request('load', { network: { id: 'no network', epoch: 1 } });
  await expect(wrong).rejects.toSatisfy((error) => library.hasCode(error, 'not-a-network'));
});

/** White where `isInk` holds at a place counted from the middle. */
function drawn(isInk: (x: number, y: number) => boolean): library.Picture {
  const [height, width] = mnist.shape;
  const pixels = Float32Array.from({ length: height * width }, (_, i) =>
    isInk((i % width) - width / 2 + 0.5, Math.floor(i / width) - height / 2 + 0.5) ? 1 : 0,
  );
  return { shape: mnist.shape, pixels };
}
