/** `npm run evaluate` on a data set unlike the others: what its network's card says, measured again. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCards } from '../../../scripts/catalog.ts';
import { evaluateCommand } from '../../../scripts/evaluate/evaluate.ts';
import type { Report } from '../../../scripts/evaluate/report.ts';
import { createNodeEngine } from '../../../scripts/node-engine.ts';
import { datasets } from '../../../src/datasets/registry.ts';
import { readTestSet } from '../../../src/datasets/test-set/read.ts';
import { patterns, patternsFiles, patternsNetwork, writePatternsNetwork } from '../../fixtures/dataset/index.ts';
import { run, type Ran } from '../streams.ts';

let root: string;
const models = (): string => join(root, 'models');
const model = (): string => join(models(), patternsNetwork.id);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'neural-packets-patterns-'));
  writePatternsNetwork(model());
  mkdirSync(join(root, 'data', 'patterns-bin'), { recursive: true });
  for (const { name, bytes } of patternsFiles()) writeFileSync(join(root, 'data', 'patterns-bin', name), bytes);
});
afterAll(() => rmSync(root, { recursive: true }));

function evaluated(...argv: string[]): Promise<Ran> {
  const command = evaluateCommand([...datasets, patterns]);
  return run(command, ['--model', model(), '--data', join(root, 'data'), ...argv]);
}

test.each(patternsNetwork.epochs)('epoch $epoch is as accurate as its card says', async (state) => {
  for (const attack of ['fgsm', 'pgd'] as const) {
    const { code, out, err } = await evaluated('--epoch', String(state.epoch), '--attack', attack, '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out) as Report).toMatchObject({
      dataset: 'patterns',
      n: 400,
      parameters: patternsNetwork.parameters,
      testAccuracy: state.testAccuracy,
    });
    // A gradient that is all but 0 may have either sign on another machine.
    const { robustAccuracy } = JSON.parse(out) as Report;
    expect(Math.abs(robustAccuracy! - state.robustAccuracy[attack])).toBeLessThanOrEqual(0.5);
  }
});

test('an l2 attack has the length that follows from the size', async () => {
  const { out } = await evaluated('--attack', 'fgm', '--limit', '40', '--json');
  const { robustAccuracy, testAccuracy } = JSON.parse(out) as Report;
  expect(robustAccuracy).toBeLessThan(testAccuracy);
});

test('the data set may be said, and another one is refused', async () => {
  expect((await evaluated('--dataset', 'patterns', '--limit', '10')).code).toBe(0);
  const { code, err } = await evaluated('--dataset', 'mnist');
  expect([code, err]).toEqual([2, expect.stringMatching(/no test files of MNIST/) as string]);
  expect((await evaluated('--dataset', 'svhn')).err).toBe(
    'unknown --dataset: svhn (there are cifar10, mnist, patterns)',
  );
  expect((await evaluated('--help')).out).toContain('--dataset cifar10|mnist|patterns');
});

test('answers beyond 255 come out as they are', async () => {
  const engine = createNodeEngine({ models: `${pathToFileURL(models()).href}/` });
  await engine.request('start', { choice: 'wasm' });
  const { images, labels } = await readTestSet(patternsFiles(), [patterns]);
  const network = { id: patternsNetwork.id, epoch: 2 };
  const { predictions } = await engine.request('score', { network, images, labels, attack: null });
  engine.close();
  const beyond = [...labels.keys()].filter((i) => labels[i]! > 255);
  expect(beyond.length).toBeGreaterThan(40);
  const right = beyond.filter((i) => predictions[i] === labels[i]);
  expect(right.length / beyond.length).toBeGreaterThan(0.7);
});

test('its card is read as those of the other networks', () => {
  const known = { datasets: [...datasets, patterns], architectures: [{ id: 'prototypes' }] };
  expect(readCards(`${models()}/`, known)).toEqual([patternsNetwork]);
  expect(() => readCards(`${models()}/`)).toThrow('patterns-prototypes: unknown data set patterns');
});
