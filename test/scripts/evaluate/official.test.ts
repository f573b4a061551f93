/**
 * `npm run evaluate` on the data sets' own test files, held to what the cards say. They are in no clone: these tests run
 * where `npm run data` has fetched them, or NEURAL_PACKETS_DATA names a folder that has them.
 */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readCards } from '../../../scripts/catalog.ts';
import { repositoryData } from '../../../scripts/data/official.ts';
import { evaluateCommand } from '../../../scripts/evaluate/evaluate.ts';
import { testFiles } from '../../../scripts/evaluate/find-test-set.ts';
import type { Report } from '../../../scripts/evaluate/report.ts';
import { datasetById, datasets } from '../../../src/datasets/registry.ts';
import { run } from '../streams.ts';

const data = resolve(process.env['NEURAL_PACKETS_DATA'] ?? repositoryData);

const cards = readCards().map(({ id, dataset, epochs }) => ({ id, dataset, last: epochs.at(-1)! }));
const digits = cards.filter(({ dataset }) => dataset === 'mnist');
const colours = cards.filter(({ dataset }) => dataset === 'cifar10');

function needs(dataset: string, skip: (condition: boolean, why: string) => void): void {
  skip(
    testFiles(datasetById(dataset), data) === null,
    `no test files of ${dataset} in ${data}: npm run data fetches them`,
  );
}

async function measured(...argv: string[]): Promise<Report> {
  const { code, out, err } = await run(evaluateCommand(datasets), ['--data', data, '--json', ...argv]);
  expect(code, err).toBe(0);
  return JSON.parse(out) as Report;
}

test.for(digits)(
  '$id: the first 1,000 test pictures come out as in training',
  async ({ id, last: { epoch, first1000 } }, { skip }) => {
    needs('mnist', skip);
    skip(!first1000, 'its card was written before there were such numbers');
    const found = await measured('--model', id, '--epoch', String(epoch), '--attack', 'fgsm', '--limit', '1000');
    expect(found.n).toBe(1000);
    // At most one picture differs, and ten under the attack: PyTorch rounds differently, which can flip the sign of a
    // gradient near 0.
    expect(Math.abs(found.testAccuracy - first1000!.testAccuracy)).toBeLessThanOrEqual(0.101);
    expect(Math.abs(found.robustAccuracy! - first1000!.fgsm)).toBeLessThanOrEqual(1.001);
  },
);

// The cards were measured on a JPEG copy, and these files may be the originals: one percentage point is allowed for that,
// beside the sampling error.
test.for(colours)(
  '$id: the first 200 test pictures are as its card says, as far as 200 can tell',
  async ({ id, last }, { skip }) => {
    needs('cifar10', skip);
    const n = 200;
    const found = await measured(
      '--model',
      id,
      '--epoch',
      String(last.epoch),
      '--attack',
      'fgsm',
      '--limit',
      String(n),
    );
    for (const [percent, told] of [
      [found.testAccuracy, last.testAccuracy],
      [found.robustAccuracy!, last.robustAccuracy.fgsm],
    ] as const) {
      const deviation = Math.sqrt((told * (100 - told)) / n);
      expect(Math.abs(percent - told)).toBeLessThanOrEqual(4 * deviation + 1);
    }
  },
);
