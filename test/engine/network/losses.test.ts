import { memory, tensor2d, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Loss } from '../../../src/attacks/attack.ts';
import { crossEntropy } from '../../../src/core/logits.ts';
import { seededNormal } from '../../../src/core/random.ts';
import { compile } from '../../../src/engine/network/compile.ts';
import type { CompiledNetwork } from '../../../src/engine/network/compiled.ts';
import { slopeOf } from '../../../src/engine/network/losses/slope.ts';
import { tapeNetwork } from '../../../src/engine/network/tape.ts';
import { startBackend } from '../backends.ts';
import { agreement } from './agreement.ts';
import { picturesOf, randomCases } from './cases.ts';
import { expectedOf } from './oracle.ts';
import { chain, dense } from './small.ts';
import { nodeBackends } from './verify.ts';

const labels = [2, 0, 3, 1];
const classes = 5;
const kinds: readonly (readonly [string, Loss])[] = [
  ['cross-entropy', { kind: 'crossEntropy', labels }],
  ['margin, leaving', { kind: 'margin', labels, aim: 'away', confidence: 100 }],
  ['margin, towards', { kind: 'margin', labels, aim: 'towards', confidence: 100 }],
  ['margin, flat for some', { kind: 'margin', labels, aim: 'away', confidence: 0 }],
  ['weights', { kind: 'logits', weights: Float32Array.from({ length: labels.length * classes }, seededNormal(3)) }],
];

/** A loss as its definition says, of one row of logits, in double precision. */
function lossOf(loss: Loss, row: readonly number[], i: number): number {
  if (loss.kind === 'logits') return row.reduce((sum, z, k) => sum + z * loss.weights[i * row.length + k]!, 0);
  const label = loss.labels[i]!;
  if (loss.kind === 'crossEntropy') return crossEntropy(row, label);
  const rival = Math.max(...row.filter((_, k) => k !== label));
  const margin = loss.aim === 'away' ? row[label]! - rival : rival - row[label]!;
  return Math.max(margin, -loss.confidence);
}

/** d loss / d logits by central differences; the rows' logits are far enough from each other. */
function differences(loss: Loss, rows: readonly (readonly number[])[], h = 1e-4): number[] {
  return rows.flatMap((row, i) =>
    row.map((_, k) => {
      const at = (shift: number): number =>
        lossOf(
          loss,
          row.map((z, j) => (j === k ? z + shift : z)),
          i,
        );
      return (at(h) - at(-h)) / (2 * h);
    }),
  );
}

async function slope(rows: readonly (readonly number[])[], loss: Loss): Promise<number[]> {
  const result = tidy(() => slopeOf(tensor2d(rows.flat(), [rows.length, rows[0]!.length]), loss));
  const values = [...(await result.data())];
  result.dispose();
  return values;
}

const margin = (label: number, aim: 'away' | 'towards', confidence: number): Loss => ({
  kind: 'margin',
  labels: [label],
  aim,
  confidence,
});

describe.each(nodeBackends)('slopes of losses on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  const normal = seededNormal(1);
  const rows = labels.map(() => Array.from({ length: classes }, () => Math.fround(3 * normal())));
  test.each(kinds)('%s: as finite differences', async (_, loss) => {
    const { relative } = agreement(await slope(rows, loss), differences(loss, rows));
    expect(relative).toBeLessThan(1e-5);
  });

  test.each([
    ['leaving a class that leads', margin(1, 'away', 0), [1, 4, 2], [0, 1, -1]],
    ['leaving a class that is behind, without confidence', margin(0, 'away', 0), [1, 4, 2], [0, 0, 0]],
    ['leaving a class that is behind, within the confidence', margin(0, 'away', 3.5), [1, 4, 2], [1, -1, 0]],
    ['leaving a class that is behind by exactly the confidence', margin(0, 'away', 3), [1, 4, 2], [0, 0, 0]],
    ['towards a class that is behind', margin(0, 'towards', 0), [1, 4, 2], [-1, 1, 0]],
    ['towards a class that leads, within the confidence', margin(1, 'towards', 2.5), [1, 4, 2], [0, -1, 1]],
    ['towards a class that leads by exactly the confidence', margin(1, 'towards', 2), [1, 4, 2], [0, 0, 0]],
    ['the first of several rivals', margin(1, 'away', 0), [2, 5, 2, 2], [-1, 1, 0, 0]],
    ['the first of several rivals behind the label', margin(0, 'away', 0), [5, 1, 3, 3], [1, 0, -1, 0]],
    ['an equal rival: flat at 0', margin(0, 'away', 0), [2, 2, 1], [0, 0, 0]],
    ['an equal rival, within the confidence', margin(1, 'away', 1), [2, 2, 1], [-1, 1, 0]],
    ['logits far below 0', margin(0, 'away', 0), [-1e30, -2e30, -3e30], [1, -1, 0]],
  ])('margin: %s', async (_, loss, row, wanted) => {
    expect((await slope([row], loss)).map((value) => value + 0)).toEqual(wanted);
  });

  test('cross-entropy of a network that is very sure keeps its signs', async () => {
    const values = await slope([[30, 0, 1]], { kind: 'crossEntropy', labels: [0] });
    const exact = [-(Math.exp(-30) + Math.exp(-29)), Math.exp(-30), Math.exp(-29)];
    values.forEach((value, k) => expect(value / exact[k]!).toBeCloseTo(1, 5));
  });

  test('many classes: the label and its rival beyond 255', async () => {
    const row = Array.from({ length: 1000 }, (_, k) => Math.fround(Math.sin(k)));
    [row[999], row[700]] = [4, 3];
    const values = await slope([row], margin(999, 'away', 0));
    expect([values[999], values[700], values.filter((value) => value !== 0).length]).toEqual([1, -1, 2]);
  });
});

describe.each(nodeBackends)('gradient of a loss on %s', (backend) => {
  const paths = { compiled: compile, tape: tapeNetwork };
  const artifacts = async () => (await expectedOf(randomCases(1, 4)[0]!)).artifacts;

  test.each(['compiled', 'tape'] as const)('%s: the slope, taken back to the pixels', async (path) => {
    await startBackend('cpu');
    const given = await artifacts();
    await startBackend(backend);
    const network = await paths[path](given);
    const batch = 3;
    const { pixels } = picturesOf(network.shape, batch, network.classes, 9);
    const pictures = tensor4d(pixels, [batch, ...network.shape]);
    const own = Array.from({ length: batch }, (_, i) => i % network.classes);
    const losses: readonly Loss[] = [
      { kind: 'crossEntropy', labels: own },
      { kind: 'margin', labels: own, aim: 'away', confidence: 50 },
      { kind: 'margin', labels: own, aim: 'towards', confidence: 50 },
      { kind: 'logits', weights: Float32Array.from({ length: batch * network.classes }, seededNormal(5)) },
    ];
    const before = memory().numTensors;
    for (const loss of losses) await compareWithBackward(network, pictures, loss);
    expect(memory().numTensors).toBe(before);
    pictures.dispose();
    network.dispose();
  });

  test('what does not fit is refused in plain words, and leaves nothing behind', async () => {
    await startBackend(backend);
    const network = compile(chain([1, 2, 1], [{ type: 'Flatten' }, dense(2, 2, [1, 2, 3, 4])]));
    const pictures = tensor4d([1, 2, 3, 4], [2, 1, 2, 1]);
    const before = memory().numTensors;
    const refused = (loss: Loss): unknown => {
      try {
        return network.gradient(pictures, loss);
      } catch (error) {
        return error;
      }
    };
    expect(refused({ kind: 'margin', labels: [0], aim: 'away', confidence: 0 })).toMatchObject({
      code: 'wrong-label-count',
      message: 'expected 2 labels, got 1',
    });
    expect(refused({ kind: 'margin', labels: [0, 2], aim: 'away', confidence: 0 })).toMatchObject({
      code: 'no-such-class',
      values: { label: 2, classes: 2 },
    });
    expect(refused({ kind: 'crossEntropy', labels: [0, 0.5] })).toMatchObject({ code: 'no-such-class' });
    expect(refused({ kind: 'logits', weights: new Float32Array(2) })).toMatchObject({
      code: 'wrong-weight-count',
      message: 'expected 4 weights of logits, got 2',
    });
    expect(memory().numTensors).toBe(before);
    pictures.dispose();
    network.dispose();
  });
});

/** `backward` with the slope by finite differences of the network's own logits. */
async function compareWithBackward(
  network: CompiledNetwork,
  pictures: ReturnType<typeof tensor4d>,
  loss: Loss,
): Promise<void> {
  const { logits, gradient } = network.gradient(pictures, loss);
  const rows = (await logits.array()) as number[][];
  const wanted = tensor2d(differences(loss, rows, 1e-6), logits.shape);
  const expected = network.backward(pictures, wanted);
  const values = await gradient.data();
  expect(values.some((value) => value !== 0)).toBe(true);
  const { relative } = agreement(values, await expected.gradient.data());
  expect(relative).toBeLessThan(1e-5);
  for (const tensor of [logits, gradient, wanted, expected.logits, expected.gradient]) tensor.dispose();
}
